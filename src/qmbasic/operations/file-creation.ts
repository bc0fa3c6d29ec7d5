// The CREATE.FILE statement: a file of the operating system without a VOC entry.
import type { Session } from '#session/index.ts';
import { ON_ERROR } from './clause.ts';
import type { Failure } from './file-access.ts';
import { accountPath } from './operating-system.ts';
import { runTimeMessage } from './run-time-messages.ts';

type Setting = number | undefined;

/** Settings of a dynamic file; undefined or negative ones take their defaults. */
export interface FileParameters {
  readonly groupSize: Setting;
  readonly largeRecord: Setting;
  readonly minimumModulus: Setting;
  readonly splitLoad: Setting;
  readonly mergeLoad: Setting;
}

const PERMISSION_DENIED = 3035;

export function createFile(
  session: Session,
  path: string,
  kind: 'DIRECTORY' | 'DYNAMIC',
  parameters: FileParameters,
): Failure | undefined {
  const { fileSystem } = session.files;
  const full = accountPath(session, path);
  session.status = 0;
  if (path === '' || path.includes('\0') || !session.mayUsePath(full, 'write')) {
    session.status = PERMISSION_DENIED;
  } else if (kind === 'DIRECTORY') session.status = fileSystem.createDirectory(full);
  else {
    const given = Object.entries(parameters).filter(
      ([, value]) => typeof value === 'number' && value >= 0,
    );
    session.status = fileSystem.createDynamic(full, Object.fromEntries(given));
  }
  if (session.status === 0) return undefined;
  return { clause: ON_ERROR, message: runTimeMessage(1401, session.status) };
}
