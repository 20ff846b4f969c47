-- Agreements in full: templates by clauses, changes of clauses, approval, several signers, review by outsiders, addenda.

-- DropIndex
DROP INDEX "agreement_template_locale_version_key";

-- AlterTable
ALTER TABLE "agency" ADD COLUMN     "approval" JSONB NOT NULL DEFAULT '{}';

-- A text that was one piece becomes one clause without a heading, so that it still says the same.
ALTER TABLE "agreement_template" ADD COLUMN "clauses" JSONB NOT NULL DEFAULT '[]';
UPDATE "agreement_template" SET "clauses" = jsonb_build_array(
  jsonb_build_object('key', 'text', 'heading', '', 'text', "body", 'locked', false));
ALTER TABLE "agreement_template" ALTER COLUMN "clauses" DROP DEFAULT;

-- AlterTable
ALTER TABLE "agreement_template" DROP COLUMN "body",
ADD COLUMN     "made_by" JSONB,
ADD COLUMN     "name" TEXT NOT NULL DEFAULT 'service',
ADD COLUMN     "variables" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "agreement" ADD COLUMN     "addendum" JSONB,
ADD COLUMN     "answers" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "clauses" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'agreement',
ADD COLUMN     "provider_asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "second_locale" TEXT;

-- CreateTable
CREATE TABLE "agreement_signer" (
    "id" TEXT NOT NULL,
    "agreement_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "status" TEXT NOT NULL,
    "check" TEXT,
    "phone" TEXT,
    "asked_at" TIMESTAMPTZ(3),
    "signed_at" TIMESTAMPTZ(3),
    "signature" JSONB,

    CONSTRAINT "agreement_signer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signing_delegation" (
    "id" TEXT NOT NULL,
    "agreement_id" TEXT NOT NULL,
    "signer_id" TEXT NOT NULL,
    "to_name" TEXT NOT NULL,
    "to_email" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_by" JSONB NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "decision" TEXT,
    "answer" TEXT,
    "decided_by" JSONB,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "signing_delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clause_change" (
    "id" TEXT NOT NULL,
    "engagement_id" TEXT NOT NULL,
    "clause_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "second" JSONB,
    "literal" BOOLEAN NOT NULL DEFAULT false,
    "locked" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_by" JSONB NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "decision" TEXT,
    "decided_by" JSONB,
    "decided_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "clause_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_approval" (
    "id" TEXT NOT NULL,
    "agreement_id" TEXT NOT NULL,
    "engagement_id" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "approver_id" TEXT NOT NULL,
    "stand_in_id" TEXT,
    "asked_by" JSONB NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "sending" JSONB NOT NULL,
    "decided_by" JSONB,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "agreement_approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_link" (
    "id" TEXT NOT NULL,
    "engagement_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "locale" TEXT NOT NULL,
    "may_download" BOOLEAN NOT NULL,
    "shows_draft" BOOLEAN NOT NULL DEFAULT false,
    "networks" TEXT[],
    "created_by" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_by" JSONB,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_view" (
    "id" TEXT NOT NULL,
    "link_id" TEXT NOT NULL,
    "agreement_id" TEXT,
    "action" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ip" TEXT,
    "user_agent" TEXT,

    CONSTRAINT "review_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_comment" (
    "id" TEXT NOT NULL,
    "link_id" TEXT NOT NULL,
    "agreement_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "clause_key" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "proposal" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL,
    "answer" TEXT,
    "answered_by" JSONB,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_comment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "agreement_signer_agreement_id_position_idx" ON "agreement_signer"("agreement_id", "position");

-- CreateIndex
CREATE INDEX "signing_delegation_agreement_id_idx" ON "signing_delegation"("agreement_id");

-- CreateIndex
CREATE INDEX "clause_change_engagement_id_clause_key_idx" ON "clause_change"("engagement_id", "clause_key");

-- CreateIndex
CREATE INDEX "agreement_approval_agreement_id_idx" ON "agreement_approval"("agreement_id");

-- CreateIndex
CREATE INDEX "review_link_engagement_id_idx" ON "review_link"("engagement_id");

-- CreateIndex
CREATE INDEX "review_view_link_id_at_idx" ON "review_view"("link_id", "at");

-- CreateIndex
CREATE INDEX "review_comment_link_id_idx" ON "review_comment"("link_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_template_name_locale_version_key" ON "agreement_template"("name", "locale", "version");

-- AddForeignKey
ALTER TABLE "agreement_signer" ADD CONSTRAINT "agreement_signer_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signing_delegation" ADD CONSTRAINT "signing_delegation_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_view" ADD CONSTRAINT "review_view_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "review_link"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_comment" ADD CONSTRAINT "review_comment_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "review_link"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── what the schema can't say ───────────────────────────────────────────────────────────────────────

alter table agreement drop constraint agreement_status_known;
alter table agreement add constraint agreement_status_known
  check (status in ('draft', 'approving', 'sending', 'sent', 'signed', 'declined', 'voided', 'expired'));
alter table agreement add constraint agreement_kind_known check (kind in ('agreement', 'addendum'));
alter table agreement add constraint agreement_addendum_whole check ((kind = 'addendum') = (addendum is not null));
alter table agreement add constraint agreement_second_locale_known
  check (second_locale in ('en', 'ja', 'zh') and second_locale <> locale);
alter table signing_evidence drop constraint signing_evidence_action_known;
alter table signing_evidence add constraint signing_evidence_action_known
  check (action in
    ('mailed', 'opened', 'viewed', 'downloaded', 'code-asked', 'code-sent', 'code-confirmed', 'consented', 'signed',
     'declined', 'sealed', 'delegation-asked', 'delegated', 'delegation-refused', 'corrected', 'bounced',
     'authentication-failed', 'provider-event'));

alter table agreement_signer add constraint agreement_signer_role_known check (role in ('client', 'agency'));
alter table agreement_signer add constraint agreement_signer_status_known
  check (status in ('waiting', 'asked', 'signed', 'declined', 'replaced'));
alter table agreement_signer add constraint agreement_signer_check_known check ("check" in ('access-code', 'phone'));
-- A signature is whole or is none.
alter table agreement_signer add constraint agreement_signer_signed_whole
  check ((status = 'signed') = (signature is not null and signed_at is not null));
-- What is out or signed already had one signer each, of the client. Ids end as their agreements' do.
insert into agreement_signer
  (id, agreement_id, position, role, person_id, name, email, status, asked_at, signed_at, signature)
select 'sgn_' || substr(a.id, 5), a.id, 1, 'client', c.id, c.name, c.email,
       case a.status when 'sending' then 'waiting' when 'sent' then 'asked' else a.status end,
       a.sent_at,
       case a.status when 'signed' then (a.signature ->> 'signedAt')::timestamptz end,
       case a.status when 'signed' then a.signature end
from agreement a
join contact c on c.id = case a.status when 'signed' then a.signature ->> 'contactId' else a.signer_id end
where a.status in ('sending', 'sent', 'signed', 'declined');
-- One person signs one agreement once.
create unique index agreement_signer_once on agreement_signer (agreement_id, person_id) where status <> 'replaced';

alter table signing_delegation add constraint signing_delegation_decision_known
  check (decision in ('approved', 'refused', 'withdrawn'));
create unique index signing_delegation_one_open on signing_delegation (signer_id) where decision is null;

alter table clause_change add constraint clause_change_kind_known check (kind in ('changed', 'added', 'removed'));
alter table clause_change add constraint clause_change_decision_known check (decision in ('approved', 'refused'));
-- One holds, and at most one waits for the second person: until then the one that holds goes on.
create unique index clause_change_one_live on clause_change
  (engagement_id, clause_key, (locked and decision is null)) where ended_at is null;

alter table agreement_approval add constraint agreement_approval_status_known
  check (status in ('open', 'approved', 'sent-back', 'withdrawn'));
create unique index agreement_approval_one_open on agreement_approval (agreement_id) where status = 'open';

alter table review_link add constraint review_link_locale_known check (locale in ('en', 'ja', 'zh'));
alter table review_view add constraint review_view_action_known
  check (action in ('opened', 'compared', 'downloaded', 'refused-network', 'refused-expired', 'refused-revoked'));
alter table review_comment add constraint review_comment_status_known
  check (status in ('open', 'answered', 'taken', 'declined'));
create trigger review_view_written_once before update or delete or truncate on review_view
  for each statement execute function engawa_written_once();
