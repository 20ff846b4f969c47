import type { ClosingHandler, FormHandler } from '../src/surface/form.ts';
import type { ButtonHandler } from '../src/surface/press.ts';
import type { MessageShortcut } from '../src/surface/shortcut.ts';
import type { SlashCommand } from '../src/surface/slash-command.ts';
import { agreement, agreementButtons, agreementForms } from './agreement/index.ts';
import { change, changeButtons, changeForms, changeShortcuts } from './change/index.ts';
import { engawaButtons, engawaCommand, engawaForms } from './engawa/index.ts';
import { intake, intakeButtons, intakeClosings, intakeForms } from './intake/index.ts';
import { invoice, invoiceButtons, invoiceForms } from './invoice/index.ts';
import { material, materialButtons, materialForms } from './material/index.ts';
import { milestone, milestoneButtons, milestoneForms } from './milestone/index.ts';
import { project, projectButtons, projectForms } from './project/index.ts';
import { risk, riskButtons, riskForms } from './risk/index.ts';

/** The slash commands, in the order in which /engawa help shows them. */
const spoken = [intake, agreement, milestone, change, material, risk, invoice, project];
export const commands: readonly SlashCommand[] = [...spoken, engawaCommand(spoken)];

/** Every button that any card can show, wherever it is pressed. */
export const buttons: readonly ButtonHandler[] = [
  ...intakeButtons,
  ...agreementButtons,
  ...milestoneButtons,
  ...changeButtons,
  ...materialButtons,
  ...riskButtons,
  ...invoiceButtons,
  ...projectButtons,
  ...engawaButtons,
];

/** What stands in the menu of every message, for people of the agency's workspace. */
export const shortcuts: readonly MessageShortcut[] = [...changeShortcuts];

/** Every modal that can be submitted. */
export const forms: readonly FormHandler[] = [
  ...intakeForms,
  ...agreementForms,
  ...milestoneForms,
  ...changeForms,
  ...materialForms,
  ...riskForms,
  ...invoiceForms,
  ...projectForms,
  ...engawaForms,
];

/** Forms whose half-filled answers are kept when they are closed. */
export const closings: readonly ClosingHandler[] = [...intakeClosings];
