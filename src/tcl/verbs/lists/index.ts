import type { Verb } from '../../verb.ts';
import { copyList } from './copy-list.ts';
import { deleteList } from './delete-list.ts';
import { formList } from './form-list.ts';
import { getList } from './get-list.ts';
import { listDiff } from './list-diff.ts';
import { listInter } from './list-inter.ts';
import { listUnion } from './list-union.ts';
import { mergeList } from './merge-list.ts';
import { nselect } from './nselect.ts';
import { qselect } from './qselect.ts';
import { saveList } from './save-list.ts';

export const listVerbs: readonly Verb[] = [
  copyList,
  deleteList,
  formList,
  getList,
  listDiff,
  listInter,
  listUnion,
  mergeList,
  nselect,
  qselect,
  saveList,
];
