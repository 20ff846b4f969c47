import { languageClause } from './language-clause.ts';
import { type StarterTemplate, starterVariables } from './starter.ts';

/** English. Clauses of product.md B1. */
export const en: StarterTemplate = {
  id: 'tpl_starter_en_4',
  locale: 'en',
  version: 4,
  variables: starterVariables({
    responseDays: 'Answers to questions within (business days)',
    faultDays: 'Faults are answered within (business days)',
    confidentialYears: 'Confidentiality lasts (years)',
    warrantyDays: 'Defects can be reported for (days)',
  }),
  title: 'Service agreement: {{ project.name }}',
  clauses: [
    {
      key: 'preamble',
      heading: '',
      locked: false,
      text: `This agreement is made between {{ client.name }}{% if client.address != "" %}, {{ client.address }}{% endif %} (the "Client") and {{ agency.name }}{% if agency.address != "" %}, {{ agency.address }}{% endif %} (the "Agency").`,
    },
    {
      key: 'parties',
      heading: 'Parties and purpose',
      locked: false,
      text: `{{ n }}.1 The Client engages the Agency for the project "{{ project.name }}". Work starts on {{ startsOn }}.
{{ n }}.2 The Client is represented in all decisions under this agreement by {{ signer.name }}{% if standIn.name != "" %}, and in that person's absence by {{ standIn.name }}{% endif %}.
{%- if project.outcome != "" %}
{{ n }}.3 The project is to bring about the following outcome: {{ project.outcome }}
{%- endif %}`,
    },
    {
      key: 'milestones',
      heading: 'Milestones',
      locked: false,
      text: `{{ n }}.1 The work is divided into the following milestones. Amounts are in {{ currency }}{% if taxAdded %} and exclude tax{% endif %}{% if taxContained %} and include tax{% endif %}.

| No. | Milestone | Due | Amount |
|---|---|---|---:|
{%- for milestone in milestones %}
| {{ milestone.number }} | {{ milestone.title | cell }} | {{ milestone.due }} | {{ milestone.amount }} |
{%- endfor %}

{{ n }}.2 Each milestone is reached when the Agency has delivered the outcome below and its acceptance criteria are met.
{% for milestone in milestones %}
{{ n }}.2.{{ milestone.number }} {{ milestone.title }}. Outcome: {{ milestone.outcome }}{% if milestone.checkedHow != "" %} (how it is checked: {{ milestone.checkedHow }}){% endif %}
{%- for criterion in milestone.criteria %}
- {{ criterion }}
{%- endfor %}
{% endfor %}
{{ n }}.3 The due days assume that the Client provides material and decisions in time. Each business day by which they are late moves the dates that depend on them by one business day.
{%- if project.inScope.size > 0 %}
{{ n }}.4 The following is included in these milestones:
{%- for point in project.inScope %}
- {{ point }}
{%- endfor %}
{%- endif %}`,
    },
    {
      key: 'payment',
      heading: 'Fee, deposit and payment',
      locked: false,
      text: `{{ n }}.1 The total fee is {{ fee }}.{% if taxAdded %} Tax is added as the law requires.{% endif %}{% if taxContained %} It includes tax.{% endif %}
{{ n }}.2 The fee is invoiced as follows:

| No. | Item | Invoiced | Amount |
|---|---|---|---:|
{%- for item in schedule %}
| {{ item.number }} | {{ item.label | cell }} | {{ item.when | cell }} | {{ item.amount }} |
{%- endfor %}

{{ n }}.3 {% if deductsDeposit %}These are the amounts to be paid at each time. The last invoice names the whole amount and shows the deposit of {{ deposit }} as taken off.{% else %}Each item is invoiced once. What is agreed later is invoiced as agreed then.{% endif %}
{{ n }}.4 Invoices are payable within {{ terms.paymentTermDays }} days of their date. If an invoice stays unpaid after a reminder, the Agency may suspend the work with notice until it is paid; due days move accordingly.{% if conversion != "" %} Bank and conversion charges are borne by {{ conversion }}.{% endif %}
{%- if hasBonus %}
{{ n }}.5 If a milestone named here is delivered at least the stated number of business days before its due day and is accepted, the Agency may propose the stated bonus, without tax. The Client is free to give it or not; without the Client's consent nothing is owed.
{%- for milestone in milestones %}
{%- if milestone.hasBonus %}
- {{ milestone.title }}: {{ milestone.bonus }}, if {{ milestone.bonusDays }} business days early
{%- endif %}
{%- endfor %}
{%- endif %}`,
    },
    {
      key: 'acceptance',
      heading: 'Delivery and acceptance',
      locked: true,
      text: `{{ n }}.1 The Agency delivers each milestone with a proof for its acceptance criteria. Within {{ terms.acceptanceWindowDays }} business days of delivery ({{ terms.finalWindowDays }} for the final delivery) the Client accepts it or names the criteria that are not met.
{%- if terms.silentAcceptance %}
{{ n }}.2 If the Client neither accepts nor names unmet criteria within that time, although the Agency has given warning of its end, the milestone counts as accepted. An open question of the Client pauses the time. For five business days the Client may take such an acceptance back.
{%- else %}
{{ n }}.2 Silence is not acceptance: a milestone is accepted only by the Client's express decision.
{%- endif %}
{{ n }}.3 The fee of each milestone includes {{ terms.revisionRounds }} rounds of revision within its criteria. Further rounds are changes under section {{ clause.changes }}.`,
    },
    {
      key: 'changes',
      heading: 'Changes',
      locked: false,
      text: `{{ n }}.1 What is not described in section {{ clause.milestones }} is not part of this agreement. Either party may propose a change; talk alone changes nothing.
{{ n }}.2 The Agency states the effect of a change on scope, price and dates. The offer holds for {{ terms.changeValidDays }} business days. A change takes effect when the Client's representative has agreed to it in writing or by electronic confirmation; until then the present plan stands.
{%- if project.notInScope.size > 0 %}
{{ n }}.3 Expressly not included in this agreement:
{%- for point in project.notInScope %}
- {{ point }}
{%- endfor %}
{%- endif %}`,
    },
    {
      key: 'cooperation',
      heading: 'Working together and service levels',
      locked: false,
      text: `{{ n }}.1 Each party answers questions of the other within {{ answers.responseDays }} business days. A fault that stops the Client's use of an accepted result is answered within {{ answers.faultDays }} business day{% if answers.faultDays != "1" %}s{% endif %}.
{{ n }}.2 The Agency may use subcontractors and answers for their work as for its own.`,
    },
    {
      key: 'confidentiality',
      heading: 'Confidentiality',
      locked: false,
      text: `{{ n }}.1 Each party keeps secret what it learns of the other that is marked confidential or is evidently so, uses it for the project only, and protects it with the care it gives to its own secrets. This lasts {{ answers.confidentialYears }} years beyond the end of this agreement and does not cover what is public, was known before, or must be disclosed by law.`,
    },
    {
      key: 'rights',
      heading: 'Rights',
      locked: false,
      text: `{{ n }}.1 All rights in the accepted results that can be transferred pass to the Client when the fee has been paid in full. Until then the Client may use delivered results only to examine them.
{{ n }}.2 The Agency keeps its tools, methods and earlier works, and gives the Client a lasting, non-exclusive licence to them as far as the results need them. Third-party parts remain under their own licences.`,
    },
    {
      key: 'no-return',
      heading: 'No return',
      locked: true,
      text: `{{ n }}.1 Because the work is made to the Client's order, amounts due for accepted milestones and a deposit for work already begun are not returned. Rights that cannot be waived by law remain.`,
    },
    {
      key: 'liability',
      heading: 'Warranty and liability',
      locked: true,
      text: `{{ n }}.1 The Agency corrects, at no charge, defects by which a result fails its acceptance criteria and which the Client reports within {{ answers.warrantyDays }} days of acceptance.
{{ n }}.2 Except for intent, gross negligence and liability that cannot be limited by law, each party's liability is limited to the total fee and excludes indirect loss.`,
    },
    {
      key: 'ending',
      heading: 'Ending the agreement',
      locked: false,
      text: `{{ n }}.1 Either party may end this agreement in writing if the other materially breaches it and does not remedy the breach within ten business days of notice.
{{ n }}.2 Accepted milestones are then paid in full, and work under way in proportion to its progress.`,
    },
    {
      key: 'calendar',
      heading: 'Calendar',
      locked: false,
      text: `{{ n }}.1 Business days are days that are neither a weekend nor a public holiday in {{ calendar }}. Times of day are those of {{ timeZone }}.`,
    },
    {
      key: 'antisocial-forces',
      heading: 'Compliance',
      locked: true,
      text: `{{ n }}.1 Each party confirms that neither it nor its officers belong to, or have dealings with, organised crime, and that it is not barred from this agreement by sanctions law. If this is or becomes untrue, the other party may end this agreement at once.`,
    },
    languageClause.en,
    {
      key: 'signature',
      heading: 'Electronic signature',
      locked: true,
      text: `{{ n }}.1 The parties agree to conclude this agreement electronically. An electronic signature has the effect that the law gives it: where the law demands a handwritten signature, a qualified electronic signature or another form, this agreement does not replace it. The Client may ask for a paper copy before signing.
{{ n }}.2 This text, with its milestones, is the whole agreement of the parties about the project. If a clause is void, the others remain.
{{ n }}.3 This agreement is governed by the law of the Agency's seat, whose courts have jurisdiction, unless mandatory law says otherwise.`,
    },
  ],
};
