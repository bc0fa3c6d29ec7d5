import type { Verb } from '../../verb.ts';
import { basic } from './basic.ts';
import { catalogue } from './catalogue.ts';
import { deleteCatalogue } from './delete-catalogue.ts';
import { deleteCommon } from './delete-common.ts';
import { format } from './format.ts';
import { generate } from './generate.ts';
import { listCommon } from './list-common.ts';
import { map } from './map.ts';
import { debug, phantomDebug, run } from './run.ts';

export const programVerbs: readonly Verb[] = [
  basic,
  catalogue,
  debug,
  deleteCatalogue,
  deleteCommon,
  format,
  generate,
  listCommon,
  map,
  phantomDebug,
  run,
];
