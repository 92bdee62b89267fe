import {
  type OpenedParts,
  openGatewayPart,
  openHostPart,
  openStorePart,
  type HealthLook,
  type OperationContext,
  type PartOpening,
} from '@ali1688/kit';

/** What an examination looks at. */
export const doctorParts = {
  gateway: openGatewayPart,
  host: openHostPart,
  store: openStorePart,
  /** Lets a plugin look at what it keeps. */
  health: (opening: PartOpening) => async (look: HealthLook) => look.look(opening),
};

/** The context of an examination. */
export type DoctorContext = OperationContext & {readonly parts: OpenedParts<typeof doctorParts>};
