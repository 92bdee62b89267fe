/**
 * AppKey of the application that every sandbox knows. Together with a loopback gateway it tells
 * that answers are made up, so that they can be marked without loading the sandbox.
 */
export const sandboxAppKey = '1688001';
