import { percentOf } from '../../src/changes/creep.ts';
import { pausedFrom } from '../../src/engagements/pausing/paused.ts';
import { type ProjectFacts, projectFacts } from '../../src/engagements/project-facts.ts';
import { states } from '../../src/engagements/waiting-text.ts';
import { deciders, namesOf } from '../../src/kernel/engagement-facts.ts';
import type { CardWords } from '../../src/kernel/notice.ts';
import { code, type Phrase, type Said, verbatim } from '../../src/kernel/phrase.ts';
import type { Desk } from '../../src/surface/desk.ts';
import { reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { delaySection } from '../material/delay-lines.ts';
import { states as milestoneStates } from '../milestone/text.ts';
import { pauseText } from './pause-text.ts';
import { pageButtons } from './status-page.ts';
import { invoiceStates, text } from './text.ts';

export const status = engagementWord('status', text.doesStatus(), async ({ desk }, engagement) => {
  const facts = await projectFacts(desk.read, engagement.id);
  const card = statusCard(facts);
  const delays = await delaySection(desk.read, facts.engagement);
  const buttons = await pageButtons(desk, engagement.id);
  const fields = [...(card.fields ?? []), ...(await restFields(desk, engagement.id))];
  return reply.say({ ...card, fields, sections: [...(card.sections ?? []), ...delays], buttons });
});

/** Until when it rests, and why, where it does. */
async function restFields({ read }: Desk, id: string) {
  const row = await read.engagement.findUniqueOrThrow({ where: { id }, select: { paused: true } });
  const paused = pausedFrom(row.paused);
  return paused === undefined
    ? []
    : [
        { label: pauseText.until(), value: paused.until },
        { label: pauseText.reason(), value: paused.reason },
      ];
}

/** Only the team sees it: it says what is billed and what waits on our own side. */
export function statusCard(facts: ProjectFacts): CardWords {
  const { engagement, agreedTotal, billed, isTaxed, paid, creep } = facts;
  const decides =
    deciders(engagement).length === 0 ? text.nobody({ command: code('/engawa roles') }) : namesOf(engagement);
  return {
    title: text.title({ name: engagement.name }),
    fields: [
      { label: text.client(), value: engagement.client.name },
      { label: text.state(), value: states[engagement.status]() },
      { label: isTaxed ? text.agreedUntaxed() : text.agreed(), value: agreedTotal },
      ...(creep.asked === 0 ? [] : [{ label: text.changes(), value: creepWords(facts) }]),
      { label: isTaxed ? text.billedTaxed() : text.billed(), value: billed },
      { label: text.paid(), value: paid },
      { label: text.decides(), value: decides },
    ],
    sections: [
      {
        heading: text.next(),
        lines: orElse(
          facts.waiting.map(({ said }) => said),
          text.nothing(),
        ),
      },
      {
        heading: text.milestones(),
        lines: orElse(
          facts.milestones.map(milestoneLine),
          text.noMilestones({ command: code('/milestone add') }),
        ),
      },
      ...(facts.invoices.length === 0
        ? []
        : [{ heading: text.invoices(), lines: facts.invoices.map(invoiceLine) }]),
    ],
  };
}

/** What changes have added up to, against what was agreed before them. */
function creepWords({ agreedTotal, creep: { asked, agreed, sum } }: ProjectFacts): Said {
  const percent = percentOf(sum.minor, agreedTotal.minor - sum.minor);
  const values = { asked, agreed, sum };
  return percent === null ? text.changesLine(values) : text.changesOfContract({ ...values, percent });
}

const orElse = (lines: readonly Said[], none: Said): readonly Said[] => (lines.length > 0 ? lines : [none]);

/** A state that this version has no words for is shown as it is. */
function stateIn(words: Readonly<Record<string, Phrase<never>>>, state: string): Said {
  return words[state]?.() ?? verbatim(state);
}

const milestoneLine = ({ title, dueOn, status: state }: ProjectFacts['milestones'][number]): Said =>
  text.milestone({ title, due: dueOn, state: stateIn(milestoneStates, state) });

function invoiceLine({ number, status: state, total, dueOn }: ProjectFacts['invoices'][number]): Said {
  const values = { number: number ?? text.unnumbered(), total, state: stateIn(invoiceStates, state) };
  return dueOn === null ? text.invoice(values) : text.invoiceDue({ ...values, due: dueOn });
}
