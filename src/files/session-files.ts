import { realpathSync } from 'node:fs';
import { ER, MvError } from '#base/index.ts';
import { permissions, type Subject } from '#security/index.ts';
import type { Account } from './accounts/account.ts';
import { isInStore } from './accounts/environment.ts';
import { expandPath } from './accounts/resolve-file.ts';
import type {
  FileContext,
  LockedRead,
  LockOptions,
  LockOutcome,
  OpenOptions,
  OpenOutcome,
  WriteOptions,
} from './file-context.ts';
import { statusOf } from './file-kinds/dynamic-file.ts';
import { caseless } from './file-kinds/no-case.ts';
import type { FileSystem } from './file-system.ts';
import { SessionIndices } from './indices/session-indices.ts';
import type { LockMode } from './locks/lock-table.ts';
import { SessionLocks } from './locks/session-locks.ts';
import { pathStats } from './path-stats.ts';
import { type LockWaiter, TRIGGER_MODE, type TriggerRunner } from './ports.ts';
import type { OpenFile, Portion } from './records/open-file.ts';
import { FileOpening } from './records/opening.ts';
import { batchesOf, Transaction } from './transactions/transaction.ts';
import { callTrigger, hasTrigger } from './triggers/triggers.ts';

export interface SessionFilesOptions {
  readonly subject: Subject;
  readonly account: Account;
  /** Filled once the language is there; a file with a trigger refuses updates until then. */
  triggers?: TriggerRunner;
  readonly lockWaiter?: LockWaiter;
}

let transactionCount = 0;

/** The FileContext of one session. */
export class SessionFiles implements FileContext {
  readonly fileSystem: FileSystem;
  readonly subject: Subject;
  readonly indices = new SessionIndices();
  account: Account;
  status = 0;
  triggers: TriggerRunner | undefined;
  readonly #open = new Set<FileOpening>();
  #mostOpen = 0;
  readonly #locks: SessionLocks;
  readonly #transaction = new Transaction();
  #transactionNumber = 0;
  /** Closed, but the transaction at hand has yet to write to them. */
  readonly #closing: FileOpening[] = [];

  constructor(fileSystem: FileSystem, options: SessionFilesOptions) {
    this.fileSystem = fileSystem;
    this.subject = options.subject;
    this.account = options.account;
    this.triggers = options.triggers;
    const owner = options.subject.userNumber;
    this.#locks = new SessionLocks(fileSystem.locks, owner, options.lockWaiter);
  }

  open(name: string, portion: Portion, options: OpenOptions = {}): OpenOutcome {
    const resolved = this.account.resolveFile(name, portion);
    if (resolved.outcome === 'failed') return this.#openFailed(resolved.status);
    return this.#openPath(resolved.path, { name, portion, readOnly: options.readOnly === true });
  }

  openPath(path: string, options: OpenOptions = {}): OpenOutcome {
    if (path === '' || path.includes('\0')) return this.#openFailed(ER.INVAPATH);
    const full = expandPath(this.fileSystem, this.account.path, path);
    return this.#openPath(full, { name: '', portion: 'DATA', readOnly: options.readOnly === true });
  }

  #openFailed(status: number, message?: string): OpenOutcome {
    this.status = status;
    return message === undefined
      ? { outcome: 'failed', status }
      : { outcome: 'failed', status, message };
  }

  #openPath(
    path: string,
    details: { name: string; portion: Portion; readOnly: boolean },
  ): OpenOutcome {
    try {
      const stats = pathStats(path);
      if (!stats?.isDirectory()) return this.#openFailed(ER.FNF);
      if (isInStore(realpathSync(path))) return this.#openFailed(ER.PERM);
      const rule = this.fileSystem.options.permissions ?? permissions;
      const { mode, uid: ownerUid, gid: ownerGid } = stats;
      const object = { path, ownerUid, ownerGid, mode };
      if (!rule.may(this.subject, object, 'read')) return this.#openFailed(ER.PERM);
      const readOnly = details.readOnly || !rule.may(this.subject, object, 'write');
      const core = this.fileSystem.core(path);
      if (!core) return this.#openFailed(ER.FNF);
      const onClose = this.fileSystem.released;
      const file = new FileOpening(core, { ...details, readOnly, onClose });
      this.#open.add(file);
      this.#mostOpen = Math.max(this.#mostOpen, this.#open.size);
      this.status = 0;
      return { outcome: 'opened', file };
    } catch (error) {
      if (error instanceof MvError) return this.#openFailed(error.status || ER.IOE, error.message);
      const code = (error as NodeJS.ErrnoException).code;
      if (code === undefined) throw error;
      const isForbidden = code === 'EACCES' || code === 'EPERM';
      return this.#openFailed(isForbidden ? ER.PERM : ER.IOE, `Cannot open "${path}": ${code}`);
    }
  }

  get mostOpenFiles(): number {
    return this.#mostOpen;
  }

  openFiles(): readonly OpenFile[] {
    return [...this.#open];
  }

  close(file: OpenFile): void {
    const opening = file as FileOpening;
    if (!this.#open.delete(opening)) return;
    if (this.#transaction.depth > 0 && this.#transaction.pendingIn(opening).size > 0) {
      this.#closing.push(opening);
      return;
    }
    this.#locks.closing(opening);
    opening.close();
  }

  read(file: OpenFile, id: string): string | undefined {
    const opening = file as FileOpening;
    if (this.#transaction.depth > 0) {
      const pending = this.#transaction.pending(opening, id);
      if (pending) {
        this.status = pending.record === undefined ? ER.RNF : 0;
        return pending.record;
      }
    }
    const record = opening.read(id);
    if (record === undefined) {
      this.status = opening.missingStatus(id);
      return undefined;
    }
    this.status = 0;
    if (!hasTrigger(opening, TRIGGER_MODE.READ)) return record;
    const event = { mode: TRIGGER_MODE.READ, id, record, onError: false };
    const result = callTrigger(opening, event, this.triggers);
    this.status = result.status;
    return 'record' in result ? result.record : undefined;
  }

  readLocked(file: OpenFile, id: string, mode: LockMode, options: LockOptions): LockedRead {
    const opening = file as FileOpening;
    const illegal = opening.core.checkReadId(id);
    if (illegal !== 0) {
      this.status = illegal;
      return { outcome: 'failed', status: illegal };
    }
    const lock = this.lockRecord(file, id, mode, options);
    if (lock.outcome !== 'locked') return lock;
    const record = this.read(file, id);
    if (record !== undefined) return { outcome: 'found', record };
    if (this.status === ER.RNF) return { outcome: 'missing' };
    return { outcome: 'failed', status: this.status };
  }

  write(file: OpenFile, id: string, record: string, options: WriteOptions = {}): number {
    const opening = file as FileOpening;
    this.status = this.#write(opening, id, record, options);
    return this.status;
  }

  #write(file: FileOpening, id: string, given: string, options: WriteOptions): number {
    const refused = file.core.checkId(id) || (file.readOnly ? ER.RDONLY : 0);
    if (refused !== 0) return refused;
    if (this.#transaction.depth > 0 && !this.#locks.covers(file, id)) return ER.NOLOCK;
    const onError = options.onError === true;
    let record = given;
    if (hasTrigger(file, TRIGGER_MODE.PRE_WRITE)) {
      const event = { mode: TRIGGER_MODE.PRE_WRITE, id, record, onError };
      const result = callTrigger(file, event, this.triggers);
      if (!('record' in result)) return result.status;
      record = result.record;
    }
    if (this.#transaction.depth > 0) this.#transaction.write(file, id, record);
    else {
      const status = file.core.write(id, record, file);
      if (status !== 0) return status;
    }
    if (hasTrigger(file, TRIGGER_MODE.POST_WRITE)) {
      const event = { mode: TRIGGER_MODE.POST_WRITE, id, record, onError };
      const { status } = callTrigger(file, event, this.triggers);
      if (status !== 0) return status;
    }
    if (!options.keepLock) this.#releaseAfterUpdate(file, id);
    return 0;
  }

  #releaseAfterUpdate(file: FileOpening, id: string): void {
    if (this.#transaction.depth > 0) this.#transaction.keepLock(file, id);
    else this.#locks.releaseRecord(file, id);
    for (const opening of this.#closing.splice(0)) {
      this.#locks.closing(opening);
      opening.close();
    }
  }

  delete(file: OpenFile, id: string, options: WriteOptions = {}): number {
    this.status = this.#delete(file as FileOpening, id, options);
    return this.status;
  }

  #delete(file: FileOpening, id: string, options: WriteOptions): number {
    const refused = file.core.checkReadId(id) || (file.readOnly ? ER.RDONLY : 0);
    if (refused !== 0) return refused;
    if (this.#transaction.depth > 0 && !this.#locks.covers(file, id)) return ER.NOLOCK;
    const onError = options.onError === true;
    if (hasTrigger(file, TRIGGER_MODE.PRE_DELETE)) {
      const event = { mode: TRIGGER_MODE.PRE_DELETE, id, record: '', onError };
      const { status } = callTrigger(file, event, this.triggers);
      if (status !== 0) return status;
    }
    if (this.#transaction.depth > 0) this.#transaction.write(file, id, undefined);
    else {
      const status = file.core.delete(id);
      if (status !== 0) return status;
    }
    if (hasTrigger(file, TRIGGER_MODE.POST_DELETE)) {
      const event = { mode: TRIGGER_MODE.POST_DELETE, id, record: '', onError };
      const { status } = callTrigger(file, event, this.triggers);
      if (status !== 0) return status;
    }
    if (!options.keepLock) this.#releaseAfterUpdate(file, id);
    return 0;
  }

  clear(file: OpenFile, options: WriteOptions = {}): number {
    this.status = this.#clear(file as FileOpening, options);
    return this.status;
  }

  #clear(file: FileOpening, options: WriteOptions): number {
    if (file.readOnly) return ER.RDONLY;
    if (this.#transaction.depth > 0) return ER.TXN;
    const event = { id: '', record: '', onError: options.onError === true };
    if (hasTrigger(file, TRIGGER_MODE.PRE_CLEAR)) {
      const mode = TRIGGER_MODE.PRE_CLEAR;
      const { status } = callTrigger(file, { mode, ...event }, this.triggers);
      if (status !== 0) return status;
    }
    const status = file.core.clear();
    if (status !== 0 || !hasTrigger(file, TRIGGER_MODE.POST_CLEAR)) return status;
    return callTrigger(file, { mode: TRIGGER_MODE.POST_CLEAR, ...event }, this.triggers).status;
  }

  ids(file: OpenFile): IterableIterator<string> {
    const opening = file as FileOpening;
    if (this.#transaction.depth === 0) return opening.ids();
    return this.#idsInTransaction(opening);
  }

  *#idsInTransaction(file: FileOpening): IterableIterator<string> {
    const pending = this.#transaction.pendingIn(file);
    for (const id of file.ids()) {
      const key = file.noCase ? caseless(id) : id;
      const write = pending.get(key);
      if (!write) yield id;
      else if (write.record !== undefined) yield write.id;
      pending.delete(key);
    }
    for (const write of pending.values()) if (write.record !== undefined) yield write.id;
  }

  lockRecord(file: OpenFile, id: string, mode: LockMode, options: LockOptions): LockOutcome {
    const opening = file as FileOpening;
    const outcome = this.#locks.takeRecord(opening, id, mode, options.wait);
    this.status = outcome.outcome === 'locked' ? 0 : outcome.by;
    if (this.#transaction.depth > 0 && outcome.outcome === 'locked') {
      this.#transaction.keepLock(opening, id);
    }
    return outcome;
  }

  lockFile(file: OpenFile, options: LockOptions): LockOutcome {
    const outcome = this.#locks.takeFile(file as FileOpening, options.wait);
    this.status = outcome.outcome === 'locked' ? 0 : outcome.by;
    return outcome;
  }

  unlockFile(file: OpenFile): number {
    this.status = this.#locks.releaseFile(file as FileOpening) ? 0 : ER.NLK;
    return this.status;
  }

  release(file?: OpenFile, id?: string): void {
    this.status = 0;
    // Locks of a transaction are kept to its end.
    if (this.#transaction.depth > 0) return;
    const opening = file as FileOpening | undefined;
    if (!opening) this.#locks.releaseAll();
    else if (id === undefined) this.#locks.releaseInFile(opening);
    else this.#locks.releaseRecord(opening, id);
  }

  recordLocked(file: OpenFile, id: string): { readonly state: number; readonly owner: number } {
    return this.#locks.state(file as FileOpening, id);
  }

  lockTask(number: number): { readonly held: boolean; readonly by: number } {
    const by = this.fileSystem.locks.takeTask(this.subject.userNumber, number);
    return { held: by === 0, by };
  }

  unlockTask(number?: number): void {
    const { locks } = this.fileSystem;
    const { userNumber } = this.subject;
    if (number !== undefined) locks.releaseTask(userNumber, number);
    else
      for (const lock of locks.list()) {
        if (lock.kind === 'task') locks.releaseTask(userNumber, Number(lock.id));
      }
  }

  get transactionDepth(): number {
    return this.#transaction.depth;
  }

  get transactionNumber(): number {
    return this.#transactionNumber;
  }

  beginTransaction(): void {
    if (this.#transaction.depth === 0) {
      transactionCount += 1;
      this.#transactionNumber = transactionCount;
    }
    this.#transaction.begin();
  }

  commitTransaction(): number {
    this.status = 0;
    if (this.#transaction.depth === 0) return 0;
    const { batches, directoryWrites } = batchesOf(this.#transaction.commit());
    const durability = this.fileSystem.options.commitDurability ?? 'group';
    try {
      for (const [environment, batch] of batches) environment.commit(batch, durability);
      for (const { file, id, record } of directoryWrites) {
        const status =
          record === undefined ? file.core.delete(id) : file.core.write(id, record, file);
        if (status !== 0) this.status = status;
      }
    } catch (error) {
      this.status = statusOf(error);
    }
    this.#endTransaction();
    return this.status;
  }

  rollbackTransaction(): void {
    if (this.#transaction.depth === 0) return;
    this.#transaction.rollback();
    this.#endTransaction();
  }

  #endTransaction(): void {
    if (this.#transaction.depth > 0) return;
    this.#transactionNumber = 0;
    for (const { file, id } of this.#transaction.takeLocks()) this.#locks.releaseRecord(file, id);
  }

  end(): void {
    while (this.#transaction.depth > 0) this.rollbackTransaction();
    this.fileSystem.locks.releaseAll(this.subject.userNumber, true);
    for (const file of [...this.#open]) this.close(file);
  }
}
