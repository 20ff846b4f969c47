import { usePage } from '../page-context.ts';
import { exactMoment, shownMoment } from '../time/shown-moment.ts';

/** A moment in the reader's zone; pointing at it tells it exactly. */
export function Moment({ at }: { readonly at: number }) {
  const { me, dateLocale } = usePage();
  const reading = { locale: dateLocale, timeZone: me.timeZone };
  return (
    <time dateTime={new Date(at).toISOString()} title={exactMoment(at, reading)}>
      {shownMoment(at, reading)}
    </time>
  );
}
