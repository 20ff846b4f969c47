import { languageClause } from './language-clause.ts';
import { type StarterTemplate, starterVariables } from './starter.ts';

/** Chinese. Clauses of product.md B1. */
export const zh: StarterTemplate = {
  id: 'tpl_starter_zh_4',
  locale: 'zh',
  version: 4,
  variables: starterVariables({
    responseDays: '答复问题的期限（工作日）',
    faultDays: '故障响应的期限（工作日）',
    confidentialYears: '保密期限（年）',
    warrantyDays: '缺陷通知期限（日）',
  }),
  title: '服务合同：{{ project.name }}',
  clauses: [
    {
      key: 'preamble',
      heading: '',
      locked: false,
      text: `委托方：{{ client.name }}（以下简称“甲方”）{% if client.address != "" %}，地址：{{ client.address }}{% endif %}
受托方：{{ agency.name }}（以下简称“乙方”）{% if agency.address != "" %}，地址：{{ agency.address }}{% endif %}`,
    },
    {
      key: 'parties',
      heading: '目的与人员',
      locked: false,
      text: `{{ n }}.1 甲方委托乙方完成“{{ project.name }}”项目（以下简称“本项目”），自{{ startsOn }}起开始工作。
{{ n }}.2 甲方在本合同项下的决定由{{ signer.name }}作出{% if standIn.name != "" %}；其不在时由{{ standIn.name }}作出{% endif %}。
{%- if project.outcome != "" %}
{{ n }}.3 本项目要达到的成果：{{ project.outcome }}
{%- endif %}`,
    },
    {
      key: 'milestones',
      heading: '里程碑',
      locked: false,
      text: `{{ n }}.1 工作分为以下里程碑。金额以{{ currency }}计{% if taxAdded %}，不含税{% endif %}{% if taxContained %}，含税{% endif %}。

| 序号 | 里程碑 | 期限 | 金额 |
|---|---|---|---:|
{%- for milestone in milestones %}
| {{ milestone.number }} | {{ milestone.title | cell }} | {{ milestone.due }} | {{ milestone.amount }} |
{%- endfor %}

{{ n }}.2 乙方交付下列成果且满足相应验收标准时，该里程碑即为完成。
{% for milestone in milestones %}
{{ n }}.2.{{ milestone.number }} {{ milestone.title }}。成果：{{ milestone.outcome }}{% if milestone.checkedHow != "" %}（验收方式：{{ milestone.checkedHow }}）{% endif %}
{%- for criterion in milestone.criteria %}
- {{ criterion }}
{%- endfor %}
{% endfor %}
{{ n }}.3 上述期限以甲方按时提供资料和作出决定为前提。甲方每迟延一个工作日，受其影响的期限相应顺延一个工作日。
{%- if project.inScope.size > 0 %}
{{ n }}.4 上述里程碑包含以下内容：
{%- for point in project.inScope %}
- {{ point }}
{%- endfor %}
{%- endif %}`,
    },
    {
      key: 'payment',
      heading: '费用、预付款与付款',
      locked: false,
      text: `{{ n }}.1 费用总额为{{ fee }}。{% if taxAdded %}税费依法另计。{% endif %}{% if taxContained %}该金额已含税。{% endif %}
{{ n }}.2 乙方按下列安排开具账单：

| 序号 | 项目 | 开账单时间 | 金额 |
|---|---|---|---:|
{%- for item in schedule %}
| {{ item.number }} | {{ item.label | cell }} | {{ item.when | cell }} | {{ item.amount }} |
{%- endfor %}

{{ n }}.3 {% if deductsDeposit %}上列金额为各次应付金额；最后一张账单列明全部金额，并扣除预付款{{ deposit }}。{% else %}每笔仅开具一次账单。日后约定的变更等，按其约定开具账单。{% endif %}
{{ n }}.4 甲方应在账单日期起{{ terms.paymentTermDays }}日内付款。经催告仍未付款的，乙方可在通知甲方后暂停工作直至收到款项，期限相应顺延。{% if conversion != "" %}银行及货币兑换费用由{{ conversion }}承担。{% endif %}
{%- if hasBonus %}
{{ n }}.5 下列里程碑比期限至少提前所列工作日数交付并通过验收的，乙方可提议所列提前奖励（不含税）。是否给予由甲方自行决定；未经甲方同意，不产生付款义务。
{%- for milestone in milestones %}
{%- if milestone.hasBonus %}
- {{ milestone.title }}：{{ milestone.bonus }}（提前至少{{ milestone.bonusDays }}个工作日）
{%- endif %}
{%- endfor %}
{%- endif %}`,
    },
    {
      key: 'acceptance',
      heading: '交付与验收',
      locked: true,
      text: `{{ n }}.1 乙方交付每个里程碑时，应附上符合验收标准的证明。甲方应在交付后{{ terms.acceptanceWindowDays }}个工作日内（最终交付为{{ terms.finalWindowDays }}个工作日内）验收，或指出未满足的标准。
{%- if terms.silentAcceptance %}
{{ n }}.2 乙方已事先提醒期限，而甲方在期限内既未验收也未指出未满足的标准的，视为验收通过。甲方提出的问题未获答复期间，期限暂停计算。甲方可在视为验收后五个工作日内撤回。
{%- else %}
{{ n }}.2 沉默不视为验收；里程碑仅在甲方明确表示后方为验收通过。
{%- endif %}
{{ n }}.3 各里程碑金额包含其验收标准范围内的{{ terms.revisionRounds }}轮修改。超出的修改按第{{ clause.changes }}条办理。`,
    },
    {
      key: 'changes',
      heading: '变更',
      locked: false,
      text: `{{ n }}.1 第{{ clause.milestones }}条未列明的内容不属于本合同范围。任何一方均可提出变更，但仅有口头表示不发生变更效力。
{{ n }}.2 乙方应说明变更对范围、价格和期限的影响，其提议在{{ terms.changeValidDays }}个工作日内有效。变更经甲方决定人以书面或电子方式同意后生效；此前仍按原计划执行。
{%- if project.notInScope.size > 0 %}
{{ n }}.3 明确不包含：
{%- for point in project.notInScope %}
- {{ point }}
{%- endfor %}
{%- endif %}`,
    },
    {
      key: 'cooperation',
      heading: '协作与服务水平',
      locked: false,
      text: `{{ n }}.1 双方应在{{ answers.responseDays }}个工作日内答复对方的问题。妨碍甲方使用已验收成果的故障，乙方应在{{ answers.faultDays }}个工作日内响应。
{{ n }}.2 乙方可以使用分包方，并对其工作承担与自身工作相同的责任。`,
    },
    {
      key: 'confidentiality',
      heading: '保密',
      locked: false,
      text: `{{ n }}.1 对标明保密或性质上明显属于保密的对方信息，双方仅可用于本项目，并以保护自身秘密的同等注意予以保护，不得向第三方披露。已公开的、事先已知的或依法须披露的信息除外。本条在合同终止后{{ answers.confidentialYears }}年内继续有效。`,
    },
    {
      key: 'rights',
      heading: '知识产权',
      locked: false,
      text: `{{ n }}.1 已验收成果中可以转让的权利，自全部费用付清时起归甲方所有。在此之前，甲方仅可为验收目的使用交付物。
{{ n }}.2 乙方保留其工具、方法和既有作品的权利，并在使用成果所必需的范围内授予甲方长期、非独占的使用许可。第三方内容适用其自身的许可条件。`,
    },
    {
      key: 'no-return',
      heading: '不予退还',
      locked: true,
      text: `{{ n }}.1 本项目系按甲方要求定制，已验收里程碑的金额以及已开始工作的预付款不予退还。法律规定不得排除的权利不受影响。`,
    },
    {
      key: 'liability',
      heading: '质量保证与责任',
      locked: true,
      text: `{{ n }}.1 成果不符合验收标准，且甲方在验收后{{ answers.warrantyDays }}日内通知的，乙方免费修正。
{{ n }}.2 除故意、重大过失以及法律规定不得限制的责任外，任何一方的赔偿责任以费用总额为限，且不包括间接损失。`,
    },
    {
      key: 'ending',
      heading: '合同解除',
      locked: false,
      text: `{{ n }}.1 一方严重违约，且在收到书面通知后十个工作日内未予补救的，另一方可书面解除本合同。
{{ n }}.2 解除后，甲方应付清已验收里程碑的金额，并按进度支付正在进行的工作的费用。`,
    },
    {
      key: 'calendar',
      heading: '工作日',
      locked: false,
      text: `{{ n }}.1 工作日指{{ calendar }}的周末和法定节假日以外的日子。时间以{{ timeZone }}为准。`,
    },
    {
      key: 'antisocial-forces',
      heading: '合规',
      locked: true,
      text: `{{ n }}.1 双方确认，其自身及其高级管理人员不属于有组织犯罪团体，与其没有往来，且未因制裁法律而不得订立本合同。上述情况不属实的，另一方可立即解除本合同。`,
    },
    languageClause.zh,
    {
      key: 'signature',
      heading: '电子签名及其他',
      locked: true,
      text: `{{ n }}.1 双方同意以电子方式订立本合同。电子签名具有法律所赋予的效力；法律要求手写签名或盖章、特定电子签名或其他形式的，本合同不能代替该形式。甲方可在签署前要求纸质文本。
{{ n }}.2 本合同及其里程碑构成双方就本项目的全部约定。个别条款无效不影响其他条款的效力。
{{ n }}.3 除强制性法律另有规定外，本合同适用乙方所在地法律，由乙方所在地法院管辖。`,
    },
  ],
};
