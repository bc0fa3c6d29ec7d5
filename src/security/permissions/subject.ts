/** On whose behalf something is done. */
export interface Subject {
  /** Number of the session, as @USERNO shows it; owner of locks. */
  readonly userNumber: number;
  readonly userName: string;
  readonly uid: number;
  readonly gid: number;
  readonly groups: readonly number[];
  readonly administrator: boolean;
}
