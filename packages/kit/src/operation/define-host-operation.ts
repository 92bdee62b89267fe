import type * as z from 'zod/mini';
import type {OpenHostParts} from '../context/host-parts.ts';
import {openHostParts} from '../context/open-host-parts.ts';
import type {Session} from '../context/session.ts';
import type {Operation} from './define-operation.ts';
import type {InputFields} from './input-field.ts';

/** A command of the host itself, with what makes the parts of the session that it alone reaches. */
export type HostOperation<
  Arguments extends InputFields,
  Flags extends InputFields,
  Output extends z.ZodMiniType,
> = Operation<Arguments, Flags, Output, Session> & {readonly openHostParts: OpenHostParts};

/**
 * Defines a command of the host itself, which may reach the whole session: its settings, the
 * application, credentials and login. Operations of a plugin use `defineOperation`.
 */
export function defineHostOperation<
  const Arguments extends InputFields,
  const Flags extends InputFields,
  Output extends z.ZodMiniType,
>(operation: Operation<Arguments, Flags, Output, Session>): HostOperation<Arguments, Flags, Output> {
  return {...operation, openHostParts};
}
