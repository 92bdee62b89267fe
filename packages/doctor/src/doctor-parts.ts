import {
  type OpenedParts,
  openGatewayPart,
  openHostPart,
  openStorePart,
  type OperationContext,
} from '@ali1688/kit';

/** What an examination looks at. */
export const doctorParts = {gateway: openGatewayPart, host: openHostPart, store: openStorePart};

/** The context of an examination. */
export type DoctorContext = OperationContext & {readonly parts: OpenedParts<typeof doctorParts>};
