import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  type Course,
  type Given,
  isBefore,
  planCourse,
  stepInstead,
} from '../../../src/billing/reminders/course.ts';
import { stepNames } from '../../../src/billing/reminders/steps.ts';
import { workingDays } from '../../../src/kernel/calendar.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

const courseOf = (about: Partial<Course> & Pick<Course, 'due'>): Course => ({
  sentOn: about.due.subtract({ days: 30 }),
  given: [],
  from: about.due.subtract({ days: 29 }),
  settledOn: null,
  promised: null,
  ...about,
});

const planned = (course: Course, country: string) => {
  const { reminders, call } = planCourse(course, workingDays([country]));
  return {
    ...Object.fromEntries(reminders.map(({ step, day: on }) => [step, on.toString()])),
    ...(call !== null && { call: call.toString() }),
  };
};

const given = (...steps: readonly (readonly [Given['step'], string])[]): readonly Given[] =>
  steps.map(([step, on]) => ({ step, day: day(on) }));

describe('the steps of reminders, in the client’s business days', () => {
  it.each([
    // The 29th of April and the 3rd to 5th of May are holidays.
    [
      'Japan, over Golden Week',
      'JP',
      '2027-05-07',
      '2027-04-26 2027-04-28 2027-05-07 2027-05-12 2027-05-18 2027-05-27 2027-06-01',
    ],
    // Thanksgiving is the 26th of November.
    [
      'the United States, over Thanksgiving',
      'US',
      '2026-11-30',
      '2026-11-20 2026-11-24 2026-11-30 2026-12-03 2026-12-09 2026-12-18 2026-12-23',
    ],
    // Christmas, New Year, and Martin Luther King's day on the 18th of January.
    [
      'the United States, over the end of the year',
      'US',
      '2026-12-29',
      '2026-12-21 2026-12-23 2026-12-29 2027-01-04 2027-01-08 2027-01-20 2027-01-25',
    ],
  ])('%s', (_where, country, due, days) => {
    expect(Object.values(planned(courseOf({ due: day(due) }), country))).toEqual(days.split(' '));
  });

  it('in China nobody is reminded over the Spring Festival, nor on a weekend that is worked to make up for it', () => {
    const made = new Set(['2027-01-31', '2027-02-14', '2027-02-20', '2027-02-21']);
    const days = workingDays(['CN']);
    for (let due = day('2027-01-25'); isBefore(due, day('2027-03-10')); due = due.add({ days: 1 })) {
      const { reminders, call } = planCourse(courseOf({ due }), days);
      for (const on of [...reminders.map((one) => one.day), ...(call === null ? [] : [call])]) {
        expect(made.has(on.toString()), `${on} of ${due}`).toBe(false);
        expect(days.isBusinessDay(on), `${on} of ${due}`).toBe(true);
      }
    }
  });

  it('a due day on which the client does not work is spoken of on the next on which they do', () => {
    expect(planned(courseOf({ due: day('2027-05-03') }), 'JP')).toMatchObject({ 'on-the-day': '2027-05-06' });
  });
});

describe('ahead of its day', () => {
  it('nobody is reminded of what came less than five days ago', () => {
    const due = day('2026-12-14');
    const on = (sentOn: string) =>
      Object.keys(planned(courseOf({ due, sentOn: day(sentOn), from: day(sentOn) }), 'US'));
    // Five business days before is Monday the 7th, three before is Wednesday the 9th.
    expect(on('2026-12-02')).toContain('five-before');
    expect(on('2026-12-03')).not.toContain('five-before');
    expect(on('2026-12-04')).toContain('three-before');
    expect(on('2026-12-05')).not.toContain('three-before');
    expect(on('2026-12-13')).toContain('on-the-day');
    expect(on('2026-12-14')).not.toContain('on-the-day');
  });

  it('what was passed over is not made up for', () => {
    const course = courseOf({ due: day('2026-12-14'), from: day('2026-12-08') });
    expect(Object.keys(planned(course, 'US'))).toEqual([
      'three-before',
      'on-the-day',
      'three-late',
      'seven-late',
      'fourteen-late',
      'call',
    ]);
  });
});

describe('after its day', () => {
  const due = day('2026-12-14');

  it('every step keeps its rest when one came late', () => {
    const course = courseOf({
      due,
      given: given(['on-the-day', '2026-12-14'], ['three-late', '2026-12-22']),
      from: day('2026-12-23'),
    });
    // Four business days from the 22nd, over Christmas; then seven, over New Year.
    expect(planned(course, 'US')).toEqual({
      'seven-late': '2026-12-29',
      'fourteen-late': '2027-01-08',
      call: '2027-01-13',
    });
  });

  it('nobody is called late about what has come into their hands after its day', () => {
    const course = courseOf({ due, sentOn: day('2026-12-28'), from: day('2026-12-28') });
    expect(planned(course, 'US')).toMatchObject({ 'three-late': '2026-12-31' });
  });

  it('a promise is waited for; the next business day after it is spoken of, and then the steps go on', () => {
    const course = courseOf({
      due,
      given: given(['three-late', '2026-12-17']),
      from: day('2026-12-18'),
      promised: day('2026-12-24'),
    });
    expect(planned(course, 'US')).toEqual({
      'promise-passed': '2026-12-28',
      'seven-late': '2027-01-04',
      'fourteen-late': '2027-01-13',
      call: '2027-01-19',
    });
  });

  it('a promise before the due day is spoken of when it has passed, and the day itself as usual', () => {
    const course = courseOf({ due, from: day('2026-12-01'), promised: day('2026-12-08') });
    expect(planned(course, 'US')).toMatchObject({
      'promise-passed': '2026-12-09',
      'on-the-day': '2026-12-14',
      'three-late': '2026-12-17',
    });
    expect(planned(course, 'US')).not.toHaveProperty('three-before');
  });

  it('a promise that has passed while an answer was owed is spoken of once that has had its time', () => {
    const about = { due, from: day('2027-01-05'), promised: day('2027-01-04') };
    expect(planned(courseOf(about), 'US')).toMatchObject({ 'promise-passed': '2027-01-05' });
    const answered = courseOf({ ...about, settledOn: day('2027-01-05') });
    expect(planned(answered, 'US')).toMatchObject({ 'promise-passed': '2027-01-08' });
  });

  it('an answer has three business days to work before anything more is said', () => {
    const course = courseOf({
      due,
      given: given(['three-late', '2026-12-17']),
      from: day('2027-01-05'),
      settledOn: day('2027-01-05'),
    });
    expect(planned(course, 'US')).toMatchObject({
      'seven-late': '2027-01-08',
      'fourteen-late': '2027-01-20',
    });
  });

  it('a person is asked once; and again only after something was said since', () => {
    const done = given(['fourteen-late', '2027-01-06'], ['call', '2027-01-11']);
    const course = courseOf({ due, given: done, from: day('2027-01-12') });
    expect(planned(course, 'US')).toEqual({});
    expect(planned({ ...course, promised: day('2027-01-20') }, 'US')).toEqual({
      'promise-passed': '2027-01-21',
      call: '2027-01-26',
    });
    expect(planned({ ...course, settledOn: day('2027-01-13') }, 'US')).toEqual({ call: '2027-01-19' });
  });
});

describe('after an outage', () => {
  const due = day('2026-12-14');
  const days = workingDays(['US']);

  it('in which all was missed, the step of the day is taken instead of a call', () => {
    expect(stepInstead({ due, given: [] }, day('2026-12-17'), days)).toBe('three-late');
    expect(stepInstead({ due, given: [] }, day('2027-02-01'), days)).toBe('fourteen-late');
    expect(stepInstead({ due, given: [] }, day('2026-12-10'), days)).toBe('three-late');
  });

  it('a person is asked where every step was taken', () => {
    expect(stepInstead({ due, given: given(['fourteen-late', '2027-01-06']) }, day('2027-01-11'), days)).toBe(
      undefined,
    );
  });
});

it('every step has a name that the database knows', () => {
  expect(stepNames).toEqual([
    'five-before',
    'three-before',
    'on-the-day',
    'three-late',
    'seven-late',
    'fourteen-late',
    'promise-passed',
    'call',
  ]);
});
