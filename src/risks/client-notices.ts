import { z } from 'zod';
import { deciders, namesOf } from '../kernel/engagement-facts.ts';
import { type CardButton, type CardWords, notice } from '../kernel/notice.ts';
import { type Risk, waitsForChoice, waitsForYes } from './risk.ts';
import { type RiskFacts, riskFacts } from './risk-facts.ts';
import {
  aboutLines,
  answerSections,
  closedWords,
  dateSections,
  factFields,
  optionSections,
} from './risk-words.ts';
import { text, titles } from './text.ts';

const About = z.object({ riskId: z.string() });

/** For the client: what it is, what it does to the days, the ways on, and what is needed of them. */
export const riskNotice = notice({
  name: 'risk.raised',
  // It moves days, and may ask for a decision.
  reaches: 'both',
  params: About,
  subject: ({ riskId }) => riskId,
  load: (tx, { riskId }) => riskFacts(tx, riskId),
  say: (facts): CardWords => ({
    title: titles[facts.risk.kind]({ number: facts.risk.number }),
    body: aboutLines(facts),
    fields: factFields(facts, text.needs()),
    sections: [...dateSections(facts.risk), ...optionSections(facts.risk), ...answerSections(facts.risk)],
    buttons: clientButtons(facts.risk),
    ...whoDecides(facts),
    ...closedWords(facts),
  }),
});

/** All that the client may still say to it. */
export const clientButtons = (risk: Risk): readonly CardButton[] => [
  ...chooseButtons(risk),
  ...offerButtons(risk),
  ...answerButton(risk),
];

/** At the card's end, where they stay however long the plan is. */
const chooseButtons = (risk: Risk): readonly CardButton[] =>
  waitsForChoice(risk) ? risk.options.map((_words, index) => chooseButton(risk, index)) : [];

function chooseButton({ id: riskId }: Risk, index: number): CardButton {
  const number = index + 1;
  const confirm = { title: text.chooseTitle(), text: text.chooseConfirm({ number }) };
  const value = { riskId, option: String(index) };
  return { press: 'risk.choose', label: text.choose({ number }), value, confirm };
}

function offerButtons(risk: Risk): readonly CardButton[] {
  if (!waitsForYes(risk)) return [];
  const value = { riskId: risk.id };
  const confirm = { title: text.yesTitle(), text: text.yesConfirm() };
  return [
    { press: 'risk.accept-offer', label: text.yes(), value, style: 'primary', confirm },
    { press: 'risk.decline-offer', label: text.no(), value },
  ];
}

function answerButton({ id: riskId, needs, answer: { said } }: Risk): readonly CardButton[] {
  if (needs === '') return [];
  const label = said === undefined ? text.answer() : text.answerAgain();
  return [{ press: 'risk.answer', label, value: { riskId } }];
}

export function whoDecides({ risk, engagement }: RiskFacts): Pick<CardWords, 'footnote'> {
  const isOpen = waitsForYes(risk) || waitsForChoice(risk);
  if (!isOpen || deciders(engagement).length === 0) return {};
  return { footnote: text.whoDecides({ who: namesOf(engagement) }) };
}
