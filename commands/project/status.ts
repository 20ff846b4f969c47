import { type ProjectFacts, projectFacts } from '../../src/engagements/project-facts.ts';
import { states } from '../../src/engagements/waiting-text.ts';
import { deciders, namesOf } from '../../src/kernel/engagement-facts.ts';
import type { CardWords } from '../../src/kernel/notice.ts';
import { code, type Phrase, type Said, verbatim } from '../../src/kernel/phrase.ts';
import { reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { states as milestoneStates } from '../milestone/text.ts';
import { invoiceStates, text } from './text.ts';

export const status = engagementWord('status', text.doesStatus(), async ({ desk }, engagement) =>
  reply.say(statusCard(await projectFacts(desk.read, engagement.id))),
);

/** Only the team sees it: it says what is billed and what waits on our own side. */
export function statusCard(facts: ProjectFacts): CardWords {
  const { engagement, agreedTotal, billed, paid } = facts;
  const decides =
    deciders(engagement).length === 0 ? text.nobody({ command: code('/engawa roles') }) : namesOf(engagement);
  return {
    title: text.title({ name: engagement.name }),
    fields: [
      { label: text.client(), value: engagement.client.name },
      { label: text.state(), value: states[engagement.status]() },
      { label: text.agreed(), value: agreedTotal },
      { label: text.billed(), value: billed },
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
