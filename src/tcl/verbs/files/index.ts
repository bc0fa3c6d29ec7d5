import type { Verb } from '../../verb.ts';
import { analyseFile } from './analyse-file.ts';
import { clearFile } from './clear-file.ts';
import { cname } from './cname.ts';
import { configureFile } from './configure-file.ts';
import { copy } from './copy.ts';
import { copyp } from './copyp.ts';
import { createFile } from './create-file.ts';
import { ct } from './ct.ts';
import { deleteRecords } from './delete.ts';
import { deleteFile } from './delete-file.ts';
import { dump } from './dump.ts';
import { listFiles } from './list-files.ts';
import { resize } from './resize.ts';
import { setFile } from './set-file.ts';
import { setTrigger } from './set-trigger.ts';

export const fileVerbs: readonly Verb[] = [
  analyseFile,
  clearFile,
  cname,
  configureFile,
  copy,
  copyp,
  createFile,
  ct,
  deleteFile,
  deleteRecords,
  dump,
  listFiles,
  resize,
  setFile,
  setTrigger,
];
