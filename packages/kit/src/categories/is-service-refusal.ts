import {isAli1688Error, type Ali1688Error} from '@ali1688/contracts/errors';

/** Whether the service behind the gateway refused a call, and not the gateway itself. */
export function isServiceRefusal(thrown: unknown): thrown is Ali1688Error {
  return (
    isAli1688Error(thrown) && thrown.code === 'API_REJECTED' && thrown.details.gateway?.httpStatus === 200
  );
}
