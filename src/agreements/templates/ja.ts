import { languageClause } from './language-clause.ts';
import { type StarterTemplate, starterVariables } from './starter.ts';

/** Japanese. Clauses of product.md B1, and the customary one against organised crime. */
export const ja: StarterTemplate = {
  id: 'tpl_starter_ja_4',
  locale: 'ja',
  version: 4,
  variables: starterVariables({
    responseDays: '質問への回答期限（営業日）',
    faultDays: '不具合への対応開始（営業日）',
    confidentialYears: '秘密保持の存続期間（年）',
    warrantyDays: '契約不適合の通知期間（日）',
  }),
  title: '業務委託契約書：{{ project.name }}',
  clauses: [
    {
      key: 'preamble',
      heading: '',
      locked: false,
      text: `{{ client.name }}（{% if client.address != "" %}所在地：{{ client.address }}。{% endif %}以下「甲」という。）と{{ agency.name }}（{% if agency.address != "" %}所在地：{{ agency.address }}。{% endif %}以下「乙」という。）は、次のとおり業務委託契約を締結する。`,
    },
    {
      key: 'parties',
      heading: '目的および担当者',
      locked: false,
      text: `1. 甲は「{{ project.name }}」に関する業務（以下「本業務」という。）を乙に委託し、乙はこれを受託する。本業務の開始日は{{ startsOn }}とする。
2. 本契約に基づく甲の判断は、{{ signer.name }}{% if standIn.name != "" %}（不在の場合は{{ standIn.name }}）{% endif %}が行う。
{%- if project.outcome != "" %}
3. 本業務が目指す成果：{{ project.outcome }}
{%- endif %}`,
    },
    {
      key: 'milestones',
      heading: 'マイルストーン',
      locked: false,
      text: `1. 本業務は次のマイルストーンに分けて行う。金額は{{ currency }}建て{% if taxAdded %}、税抜{% endif %}{% if taxContained %}、税込{% endif %}とする。

| 番号 | マイルストーン | 期日 | 金額 |
|---|---|---|---:|
{%- for milestone in milestones %}
| {{ milestone.number }} | {{ milestone.title | cell }} | {{ milestone.due }} | {{ milestone.amount }} |
{%- endfor %}

2. 各マイルストーンは、乙が次の成果を納品し、その受け入れ基準を満たしたときに達成されたものとする。
{% for milestone in milestones %}
2.{{ milestone.number }} {{ milestone.title }}　成果：{{ milestone.outcome }}{% if milestone.checkedHow != "" %}（確認方法：{{ milestone.checkedHow }}）{% endif %}
{%- for criterion in milestone.criteria %}
- {{ criterion }}
{%- endfor %}
{% endfor %}
3. 期日は、甲が必要な資料および判断を期限までに提供することを前提とする。甲の提供が遅れた場合、その影響を受ける期日は、遅れた営業日数だけ延びるものとする。
{%- if project.inScope.size > 0 %}
4. 前項までのマイルストーンには次の事項を含む。
{%- for point in project.inScope %}
- {{ point }}
{%- endfor %}
{%- endif %}`,
    },
    {
      key: 'payment',
      heading: '委託料および支払',
      locked: false,
      text: `1. 委託料の総額は{{ fee }}{% if taxContained %}（税込）{% endif %}とする。{% if taxAdded %}消費税その他の税は、法令に従い別途加算する。{% endif %}
2. 乙は、委託料を次のとおり請求する。

| 番号 | 項目 | 請求時期 | 金額 |
|---|---|---|---:|
{%- for item in schedule %}
| {{ item.number }} | {{ item.label | cell }} | {{ item.when | cell }} | {{ item.amount }} |
{%- endfor %}

3. {% if deductsDeposit %}前項の金額は各時期の支払額とし、最終の請求書では、全体の金額から着手金{{ deposit }}を差し引いて表示する。{% else %}各項目の請求は一回限りとする。後日合意した変更等の請求は、その合意による。{% endif %}
4. 甲は、請求書の日付から{{ terms.paymentTermDays }}日以内に支払う。督促後も支払がない場合、乙は甲に通知のうえ、支払があるまで本業務を中断することができ、期日はその分延びるものとする。{% if conversion != "" %}銀行手数料および両替に係る手数料は、{{ conversion }}の負担とする。{% endif %}
{%- if hasBonus %}
5. 次のマイルストーンが、期日より記載の営業日数以上早く納品され、承認されたときは、乙は甲に対し記載の早期納品の謝礼（税別）を提案することができる。支払うか否かは甲が自由に決定し、甲の同意がない限り支払の義務は生じない。
{%- for milestone in milestones %}
{%- if milestone.hasBonus %}
- {{ milestone.title }}：{{ milestone.bonus }}（{{ milestone.bonusDays }}営業日以上の早期納品）
{%- endif %}
{%- endfor %}
{%- endif %}`,
    },
    {
      key: 'acceptance',
      heading: '納品および検収',
      locked: true,
      text: `1. 乙は、受け入れ基準を満たすことを示す資料を添えて納品する。甲は、納品から{{ terms.acceptanceWindowDays }}営業日以内（最終納品は{{ terms.finalWindowDays }}営業日以内）に、承認するか、満たされていない基準を示して修正を求める。
{%- if terms.silentAcceptance %}
2. 乙が期限を事前に知らせたにもかかわらず、甲が期限までに承認も修正の請求も行わないときは、当該マイルストーンは承認されたものとみなす。甲の質問に対する回答があるまで期限は進行しない。甲は、みなし承認から5営業日以内に限り、これを取り消すことができる。
{%- else %}
2. 甲の明示の承認がない限り、承認があったものとはみなさない。
{%- endif %}
3. 各マイルストーンの金額には、受け入れ基準の範囲内での修正{{ terms.revisionRounds }}回を含む。これを超える修正は第{{ clause.changes }}条の変更とする。`,
    },
    {
      key: 'changes',
      heading: '変更',
      locked: false,
      text: `1. 第{{ clause.milestones }}条に定めのない事項は本業務に含まれない。甲および乙は変更を提案することができるが、口頭のみでは変更の効力を生じない。
2. 乙は、変更が範囲、金額および期日に与える影響を示す。提示の有効期間は{{ terms.changeValidDays }}営業日とする。変更は、甲の判断者が書面または電磁的方法により同意したときに効力を生じ、それまでは従前の計画による。
{%- if project.notInScope.size > 0 %}
3. 次の事項は本業務に含まれない。
{%- for point in project.notInScope %}
- {{ point }}
{%- endfor %}
{%- endif %}`,
    },
    {
      key: 'cooperation',
      heading: '協力および対応水準',
      locked: false,
      text: `1. 甲および乙は、相手方からの質問に{{ answers.responseDays }}営業日以内に回答する。承認済みの成果物の利用を妨げる不具合については、乙は{{ answers.faultDays }}営業日以内に対応を開始する。
2. 乙は再委託をすることができ、再委託先の行為について自らの行為と同様の責任を負う。`,
    },
    {
      key: 'confidentiality',
      heading: '秘密保持',
      locked: false,
      text: `1. 甲および乙は、秘密である旨を示された情報その他性質上明らかに秘密である相手方の情報を、本業務の目的にのみ使用し、自己の秘密と同等の注意をもって管理し、第三者に開示しない。公知の情報、既に保有していた情報および法令により開示を求められた情報を除く。本条は契約終了後{{ answers.confidentialYears }}年間存続する。`,
    },
    {
      key: 'rights',
      heading: '知的財産権',
      locked: false,
      text: `1. 承認された成果物に関する著作権（著作権法第27条および第28条の権利を含む。）その他移転可能な権利は、委託料の全額の支払時に乙から甲に移転する。それまで甲は、検収の目的に限り納品物を使用することができる。
2. 乙が従前から有する、または汎用的な著作物、道具および手法に関する権利は乙に留保され、乙は甲に対し、成果物の利用に必要な範囲で非独占的かつ期間の定めのない使用を許諾する。第三者の著作物はその使用条件による。`,
    },
    {
      key: 'no-return',
      heading: '返金',
      locked: true,
      text: `1. 本業務は甲の注文に応じた制作であるため、承認されたマイルストーンの金額および既に着手した業務に係る着手金は返還しない。ただし、法令により排除できない権利を妨げない。`,
    },
    {
      key: 'liability',
      heading: '契約不適合および責任',
      locked: true,
      text: `1. 成果物が受け入れ基準に適合しない場合で、甲が承認から{{ answers.warrantyDays }}日以内に通知したときは、乙は無償で修補する。
2. 故意または重過失による場合および法令により制限できない場合を除き、各当事者の損害賠償責任は委託料の総額を上限とし、間接損害を含まない。`,
    },
    {
      key: 'ending',
      heading: '解除',
      locked: false,
      text: `1. 相手方が本契約に重大な違反をし、書面による催告から10営業日以内に是正しないときは、本契約を解除することができる。
2. この場合、甲は、承認されたマイルストーンの全額および進行中の業務の出来高に応じた金額を支払う。`,
    },
    {
      key: 'calendar',
      heading: '営業日',
      locked: false,
      text: `1. 営業日とは、{{ calendar }}における土曜日、日曜日および祝日を除く日をいう。時刻は{{ timeZone }}による。`,
    },
    {
      key: 'antisocial-forces',
      heading: '反社会的勢力の排除',
      locked: true,
      text: `1. 甲および乙は、自己およびその役員が反社会的勢力に該当せず、関係を有しないことを表明し保証する。違反があった場合、相手方は催告なく本契約を解除することができる。`,
    },
    languageClause.ja,
    {
      key: 'signature',
      heading: '電子署名および一般条項',
      locked: true,
      text: `1. 甲および乙は、本契約を電磁的方法により締結することに同意する。電子署名の効力は法令の定めるところによるものとし、法令が書面への署名もしくは記名押印、特定の電子署名またはその他の方式を要する場合、本契約はこれに代わるものではない。甲は署名前に書面の交付を求めることができる。
2. 本契約は本業務に関する当事者間の合意のすべてであり、一部の条項が無効であっても他の条項の効力に影響しない。
3. 本契約は、強行法規に別段の定めがある場合を除き、乙の所在地の法に準拠し、乙の所在地を管轄する裁判所を第一審の専属的合意管轄裁判所とする。`,
    },
  ],
};
