import type {OperationContext} from '../operation/operation-context.ts';
import type {OpenedParts} from '../operation/parts.ts';
import {openGatewayPart} from '../parts/gateway-part.ts';
import {openHostPart} from '../parts/host-part.ts';
import {openStorePart} from '../parts/store-part.ts';

/** What an examination looks at. */
export const doctorParts = {gateway: openGatewayPart, host: openHostPart, store: openStorePart};

/** The context of an examination. */
export type DoctorContext = OperationContext & {readonly parts: OpenedParts<typeof doctorParts>};
