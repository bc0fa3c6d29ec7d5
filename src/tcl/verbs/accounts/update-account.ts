import { setReturnCode, type Verb } from '../../verb.ts';
import { vocRecordsOf } from '../../voc-records.ts';

export const updateAccount: Verb = {
  names: ['UPDATE.ACCOUNT'],
  usage: 'UPDATE.ACCOUNT',
  summary: 'Bring the VOC up to date',
  dispatch: 'IN 15',
  run({ session, environment }) {
    session.terminal.writeLine('Copying records from NEWVOC to VOC...');
    let added = 0;
    for (const [id, record] of vocRecordsOf(environment.allVerbs())) {
      const old = session.files.read(session.voc, id);
      // A record that the account has made its own stays as it is.
      if (old !== undefined && !/^[KV]/i.test(old)) continue;
      if (old === record) continue;
      session.files.write(session.voc, id, record);
      added += 1;
    }
    session.terminal.writeLine(`${added} record(s) written`);
    setReturnCode(session, 0);
  },
};
