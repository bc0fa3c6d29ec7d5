import type { Verb } from '../../verb.ts';
import { buildIndex } from './build-index.ts';
import { createIndex } from './create-index.ts';
import { deleteIndex } from './delete-index.ts';
import { indexStats } from './index-stats.ts';
import { listIndex } from './list-index.ts';
import { makeIndex } from './make-index.ts';
import { verifyIndex } from './verify-index.ts';

export const indexVerbs: readonly Verb[] = [
  buildIndex,
  createIndex,
  deleteIndex,
  indexStats,
  listIndex,
  makeIndex,
  verifyIndex,
];
