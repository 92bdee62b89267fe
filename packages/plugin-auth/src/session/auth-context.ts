import {openGatewayPart, openHostPart, type OpenedParts, type OperationContext} from '@ali1688/kit';
import {openAuthPart} from './open-auth-part.ts';

/** What the commands about credentials reach beyond the context of every operation. */
export const authParts = {auth: openAuthPart, gateway: openGatewayPart, host: openHostPart};

/** The context of a command about credentials. */
export type AuthContext = OperationContext & {readonly parts: OpenedParts<typeof authParts>};
