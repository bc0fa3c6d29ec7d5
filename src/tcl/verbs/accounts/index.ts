import type { Verb } from '../../verb.ts';
import { cleanAccount } from './clean-account.ts';
import { createAccountVerb } from './create-account.ts';
import { deleteAccount } from './delete-account.ts';
import { listAccounts } from './list-accounts.ts';
import { logto } from './logto.ts';
import { updateAccount } from './update-account.ts';

export const accountVerbs: readonly Verb[] = [
  cleanAccount,
  createAccountVerb,
  deleteAccount,
  listAccounts,
  logto,
  updateAccount,
];
