export {alterError} from './alter-error.ts';
export type {Bilingual, Language} from './bilingual.ts';
export {exitCodes, happenedExitCode, isErrorCode, type ErrorCode} from './error-codes.ts';
export {
  Ali1688Error,
  isAli1688Error,
  type Ali1688ErrorFields,
  type DiagnosisCheck,
  type GatewayFault,
  type ErrorDetails,
  type FailedPart,
  type MissingPart,
  type OfferedList,
} from './ali1688-error.ts';
export {commandName, nameCommands, operationName, plainText, program} from './command-name.ts';
export {concernsOneItem, isServiceRefusal} from './failure-reach.ts';
export {meaningOfGatewayName, meaningOfGatewayNumber, type GatewayCodeMeaning} from './gateway-codes.ts';
export {interruption} from './interruption.ts';
export {loadPart} from './load-part.ts';
export {shellPath, shellWord} from './shell-word.ts';
