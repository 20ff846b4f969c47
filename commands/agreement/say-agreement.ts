import { newTotal } from '../../src/agreements/addenda/card-words.ts';
import type { Agreement } from '../../src/agreements/agreement.ts';
import { billingSection } from '../../src/agreements/billing-section.ts';
import { newestAgreement } from '../../src/agreements/load-agreement.ts';
import { text as room } from '../../src/agreements/text.ts';
import type { CardWords } from '../../src/kernel/notice.ts';
import { code, verbatim } from '../../src/kernel/phrase.ts';
import { priced } from '../../src/kernel/priced.ts';
import type { ReadDb } from '../../src/surface/desk.ts';
import { type Reply, reply } from '../../src/surface/reply.ts';
import { states, text } from './text.ts';

/** Title and figures of a version. */
export function agreementCard(agreement: Agreement): CardWords {
  const { title, version, status, fee, deposit, startsOn, kind } = agreement;
  return {
    title: verbatim(title),
    fields: [
      { label: room.version(), value: text.versionState({ version, state: states[status]() }) },
      // An addendum begins nothing, and moves money only with a change that it brings.
      ...(kind === 'addendum'
        ? newTotal(agreement)
        : [
            { label: text.fee(), value: priced(fee, agreement.billing.tax?.prices) },
            { label: room.deposit(), value: deposit },
            { label: room.startsOn(), value: startsOn },
          ]),
    ],
    sections: billingSection(agreement),
  };
}

/** Does something with the newest version, or says that there is none. */
export async function withNewest(
  read: ReadDb,
  engagementId: string,
  what: (agreement: Agreement) => Reply | Promise<Reply>,
): Promise<Reply> {
  const newest = await newestAgreement(read, engagementId);
  if (newest !== undefined) return what(newest);
  return reply.say({ title: text.previewTitle(), body: [text.none({ command: code('/agreement draft') })] });
}
