import type { Subject } from './subject.ts';

export type PermissionOperation = 'read' | 'write' | 'delete';

/** Something that has an owner: a file, an account, a directory. */
export interface PermissionObject {
  readonly path: string;
  readonly ownerUid: number;
  readonly ownerGid: number;
  /** Permission bits as the operating system writes them. */
  readonly mode: number;
}

/** The one question of security, as something that can be handed over. */
export interface Permissions {
  may(subject: Subject, object: PermissionObject, operation: PermissionOperation): boolean;
}

const READ_BIT = 4;
const WRITE_BIT = 2;

/**
 * The three permission bits that apply to a subject: as owner, as member of the group, or as
 * anybody.
 */
function bitsFor(subject: Subject, object: PermissionObject): number {
  if (subject.uid === object.ownerUid) return object.mode >> 6;
  const isMember = subject.gid === object.ownerGid || subject.groups.includes(object.ownerGid);
  return isMember ? object.mode >> 3 : object.mode;
}

/**
 * May this subject do this to that object? Every door asks here. The modes of the operating
 * system are looked at for
 * the session's user, because one operating system user may run the sessions of many.
 */
export function may(
  subject: Subject,
  object: PermissionObject,
  operation: PermissionOperation,
): boolean {
  if (subject.administrator || subject.uid === 0) return true;
  const bits = bitsFor(subject, object);
  return (bits & (operation === 'read' ? READ_BIT : WRITE_BIT)) !== 0;
}

export const permissions: Permissions = { may };
