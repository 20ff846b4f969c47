import { useState } from 'react';
import type { OutsideView } from '../../page-api/outside.ts';
import { usePage } from '../page-context.ts';
import { AuditTab } from './audit-tab.tsx';
import { BankTab } from './bank-tab.tsx';
import { EffectsTab } from './effects-tab.tsx';
import { FaultsTab } from './faults-tab.tsx';
import { MailsTab } from './mails-tab.tsx';
import { PagesTab } from './pages-tab.tsx';
import { StartOver } from './start-over.tsx';
import { StripeTab } from './stripe-tab.tsx';
import { type Tab, Tabs } from './tabs.tsx';
import { useOutside } from './use-outside.tsx';
import { panelWords } from './words.ts';

/** What there is besides Slack, to be looked at and to be meddled with. Hidden, it keeps what was opened in it. */
export function OutsidePanel({ hidden }: { readonly hidden: boolean }) {
  const { say } = usePage();
  const { view, absent } = useOutside();
  const [chosen, setChosen] = useState('effects');
  return (
    <aside className="outside" data-section="" aria-label={say(panelWords.title)} hidden={hidden}>
      {view ? (
        <>
          <Tabs label={say(panelWords.title)} tabs={tabsOf(view, say)} chosen={chosen} choose={setChosen} />
          <footer className="outside-foot">
            <StartOver />
          </footer>
        </>
      ) : (
        <p className="outside-none">{say(absent ? panelWords.absent : panelWords.loading)}</p>
      )}
    </aside>
  );
}

function tabsOf(view: OutsideView, say: ReturnType<typeof usePage>['say']): readonly Tab[] {
  const underWay = view.effects.filter(({ state }) => state !== 'done' && state !== 'dropped').length;
  return [
    {
      id: 'effects',
      name: say(panelWords.effects),
      count: underWay,
      draw: () => <EffectsTab view={view} />,
    },
    {
      id: 'audit',
      name: say(panelWords.audit),
      draw: () => <AuditTab view={view} />,
    },
    {
      id: 'mails',
      name: say(panelWords.mails),
      count: view.mails.length,
      draw: () => <MailsTab view={view} />,
    },
    { id: 'pages', name: say(panelWords.pages), draw: () => <PagesTab /> },
    {
      id: 'bank',
      name: say(panelWords.bank),
      count: view.bank.invoices.length,
      draw: () => <BankTab view={view} />,
    },
    ...stripeTab(view, say),
    { id: 'faults', name: say(panelWords.faults), draw: () => <FaultsTab view={view} /> },
  ];
}

/** Where a Stripe stands beside the workspace. */
function stripeTab({ stripe }: OutsideView, say: ReturnType<typeof usePage>['say']): readonly Tab[] {
  if (stripe === undefined) return [];
  const open = stripe.invoices.filter(({ status }) => status === 'open').length;
  return [
    { id: 'stripe', name: say(panelWords.stripe), count: open, draw: () => <StripeTab stripe={stripe} /> },
  ];
}
