import { useEffect, useEffectEvent, useState } from 'react';
import type { Outcome } from '../../person/outcome.ts';
import { Blocks } from '../block-kit/blocks.tsx';
import { usePage } from '../page-context.ts';
import { agencyName } from '../people/by-company.ts';
import { useStore } from '../store/use-store.tsx';
import { AppTabs } from './app-tabs.tsx';
import { homeWords } from './words.ts';

export function HomePane() {
  const { seen } = usePage();
  return (
    <div className="channel">
      <AppTabs here="home" />
      {seen.mayUseApp ? <OwnHome /> : <NoHome />}
    </div>
  );
}

/** Opening the tab tells the app, which publishes; what it published before is shown meanwhile. */
function OwnHome() {
  const { api, say, tell } = usePage();
  const { store, known } = useStore();
  const [told, setTold] = useState(false);
  useEffect(() => store.watchHome(), [store]);
  const answered = useEffectEvent((outcome: Outcome) => {
    setTold(true);
    if (outcome.error !== 'work_in_progress') tell(outcome);
  });
  useEffect(() => {
    let left = false;
    void api.opensHome().then((outcome) => {
      if (!left) answered(outcome);
    });
    return () => {
      left = true;
    };
  }, [api]);
  const { home } = known;
  if (home) {
    return (
      <div className="home">
        <Blocks key={home.id} surface={{ kind: 'home' }} blocks={home.blocks} values={home.values} />
      </div>
    );
  }
  return (
    <div className="notice grow" role="status">
      {told ? <WorkInProgress why={say(homeWords.unpublished)} /> : say(homeWords.opening)}
    </div>
  );
}

function NoHome() {
  const { me, seen, say } = usePage();
  return (
    <div className="notice grow">
      <WorkInProgress why={say(homeWords.external, { agency: agencyName(seen.people), own: me.teamName })} />
    </div>
  );
}

function WorkInProgress({ why }: { why: string }) {
  const { say } = usePage();
  return (
    <>
      <p className="in-progress">{say(homeWords.progress)}</p>
      <p>{why}</p>
    </>
  );
}
