import { z } from 'zod';
import { deciders, namesOf } from '../kernel/engagement-facts.ts';
import { type CardButton, type CardWords, notice } from '../kernel/notice.ts';
import { verbatim } from '../kernel/phrase.ts';
import { type Risk, waitsForChoice, waitsForYes } from './risk.ts';
import { type RiskFacts, riskFacts } from './risk-facts.ts';
import { answerSections, closedWords, dateSections, factFields, optionLines } from './risk-words.ts';
import { text, titles } from './text.ts';

const About = z.object({ riskId: z.string() });

/** For the client: what it is, what it does to the days, the ways on, and what is needed of them. */
export const riskNotice = notice({
  name: 'risk.raised',
  params: About,
  subject: ({ riskId }) => riskId,
  load: (tx, { riskId }) => riskFacts(tx, riskId),
  say: (facts): CardWords => ({
    title: titles[facts.risk.kind]({ number: facts.risk.number }),
    body: [verbatim(facts.risk.what), ...(facts.risk.pauses ? [text.rests()] : [])],
    fields: factFields(facts, text.needs()),
    sections: [...dateSections(facts.risk), ...optionSections(facts.risk), ...answerSections(facts.risk)],
    buttons: [...chooseButtons(facts.risk), ...offerButtons(facts.risk), ...answerButton(facts.risk)],
    ...whoDecides(facts),
    ...closedWords(facts),
  }),
});

const optionSections = (risk: Risk): NonNullable<CardWords['sections']> =>
  risk.options.length === 0 ? [] : [{ heading: text.options(), lines: optionLines(risk) }];

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

function whoDecides({ risk, engagement }: RiskFacts): Pick<CardWords, 'footnote'> {
  const isOpen = waitsForYes(risk) || waitsForChoice(risk);
  if (!isOpen || deciders(engagement).length === 0) return {};
  return { footnote: text.whoDecides({ who: namesOf(engagement) }) };
}
