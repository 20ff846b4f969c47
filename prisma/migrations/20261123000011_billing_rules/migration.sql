-- Billing in full, the other half: plans, tax, billing again, statements, what changes and what was found.

-- DropIndex
DROP INDEX "invoice_line_engagement_id_subject_trigger_agreement_versio_key";

-- AlterTable
ALTER TABLE "agency" ADD COLUMN     "tax" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "engagement" ADD COLUMN     "billing_plan" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "billing_terms" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "agreement" ADD COLUMN     "billing" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "billing_plan_item" ADD COLUMN     "bill_on" DATE,
ADD COLUMN     "deducts" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "label" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "position" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "turn" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "invoice" ADD COLUMN     "bill_to" JSONB,
ADD COLUMN     "fapiao_number" TEXT,
ADD COLUMN     "pay_to" JSONB,
ADD COLUMN     "purchase_order" TEXT,
ADD COLUMN     "replaces" TEXT,
ADD COLUMN     "tax_note" TEXT,
ADD COLUMN     "tax_total" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "taxes" JSONB NOT NULL DEFAULT '[]';

-- What was approved before names the account of then: one that is confirmed later must not slip under it.
update invoice set pay_to = (select issuer -> 'bank' from agency where id = 1)
 where provider = 'bank-transfer' and status in ('approved', 'sent', 'paid')
   and exists (select 1 from agency where id = 1 and issuer ? 'bank');

-- AlterTable
ALTER TABLE "invoice_line" ADD COLUMN     "tax_basis_points" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "turn" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "worth" BIGINT,
ALTER COLUMN "plan_item_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "payment" ADD COLUMN     "entry_id" TEXT;

-- AlterTable
ALTER TABLE "credit_note" ADD COLUMN     "content" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "document_id" TEXT,
ADD COLUMN     "tax_total" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "refund" ADD COLUMN     "reference" TEXT,
ADD COLUMN     "sent_on" DATE;

-- CreateIndex
CREATE UNIQUE INDEX "credit_note_number_key" ON "credit_note"("number");

-- CreateIndex
CREATE UNIQUE INDEX "refund_payment_id_reference_key" ON "refund"("payment_id", "reference");

-- AddForeignKey
ALTER TABLE "credit_note" ADD CONSTRAINT "credit_note_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "payment_dispute" ADD COLUMN     "evidence" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "staged_at" TIMESTAMPTZ(3),
ADD COLUMN     "submitted_at" TIMESTAMPTZ(3),
ADD COLUMN     "submitted_by" JSONB;

-- AlterTable
ALTER TABLE "invoice_remark" ADD COLUMN     "settled_at" TIMESTAMPTZ(3),
ADD COLUMN     "settled_by" JSONB,
ADD COLUMN     "details" JSONB;

-- CreateTable
CREATE TABLE "invoice_reminder" (
    "id" TEXT NOT NULL,
    "invoice_id" TEXT NOT NULL,
    "engagement_id" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "local_day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "invoice_reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bank_statement" (
    "id" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "account" TEXT,
    "currency" TEXT NOT NULL,
    "imported_by" JSONB NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bank_statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bank_entry" (
    "id" TEXT NOT NULL,
    "statement_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "booked_on" DATE NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "payer" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "proposal" JSONB,
    "settled_by" JSONB,
    "settled_at" TIMESTAMPTZ(3),
    "returned_on" DATE,

    CONSTRAINT "bank_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "billing_detail_change" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    "asked_by" JSONB NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" JSONB,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "billing_detail_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "billing_finding" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "engagement_id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "settled_how" TEXT,

    CONSTRAINT "billing_finding_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "bank_statement_sha256_key" ON "bank_statement"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "bank_entry_key_key" ON "bank_entry"("key");

-- CreateIndex
CREATE INDEX "bank_entry_status_idx" ON "bank_entry"("status");

-- CreateIndex
CREATE INDEX "bank_entry_statement_id_idx" ON "bank_entry"("statement_id");

-- CreateIndex
CREATE INDEX "billing_detail_change_subject_status_idx" ON "billing_detail_change"("subject", "status");

-- CreateIndex
CREATE INDEX "billing_finding_kind_subject_idx" ON "billing_finding"("kind", "subject");

-- CreateIndex
CREATE INDEX "billing_finding_settled_at_idx" ON "billing_finding"("settled_at");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_line_engagement_id_subject_trigger_agreement_versio_key" ON "invoice_line"("engagement_id", "subject", "trigger", "agreement_version", "turn");

-- CreateIndex
CREATE INDEX "payment_entry_id_idx" ON "payment"("entry_id");

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "bank_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "invoice_reminder_invoice_id_idx" ON "invoice_reminder"("invoice_id");

-- AddForeignKey
ALTER TABLE "invoice_reminder" ADD CONSTRAINT "invoice_reminder_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_entry" ADD CONSTRAINT "bank_entry_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "bank_statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table billing_plan_item add constraint billing_plan_item_deducts_not_negative check (deducts >= 0);
alter table billing_plan_item add constraint billing_plan_item_turn_from_zero check (turn >= 0);
alter table billing_plan_item add constraint billing_plan_item_day_where_due
  check ((trigger = 'date') = (bill_on is not null));
alter table invoice add constraint invoice_tax_not_negative check (tax_total >= 0);
alter table invoice_line add constraint invoice_line_tax_known check (tax_basis_points between 0 and 10000);
-- Only what costs nothing may stand on an invoice without having been planned.
alter table invoice_line add constraint invoice_line_planned check (plan_item_id is not null or amount = 0);
alter table invoice_line add constraint invoice_line_courtesy_free check (worth is null or (worth > 0 and amount = 0));
alter table credit_note add constraint credit_note_tax_within check (tax_total between 0 and amount);
alter table bank_statement add constraint bank_statement_format_known check (format in ('csv', 'camt.053'));
alter table bank_statement add constraint bank_statement_currency_code check (currency ~ '^[A-Z]{3}$');
alter table bank_entry add constraint bank_entry_currency_code check (currency ~ '^[A-Z]{3}$');
alter table bank_entry add constraint bank_entry_amount_positive check (amount > 0);
alter table bank_entry add constraint bank_entry_status_known check (status in ('open', 'applied', 'set-aside'));
alter table billing_detail_change add constraint billing_detail_change_kind_known
  check (kind in ('billing-contact', 'billing-address', 'bank'));
alter table billing_detail_change add constraint billing_detail_change_status_known
  check (status in ('asked', 'confirmed', 'refused', 'withdrawn'));
-- Of two answers at once to two questions about the same thing, nobody could say which holds.
create unique index billing_detail_change_one_asked on billing_detail_change (kind, subject) where status = 'asked';
create unique index billing_finding_one_open on billing_finding (kind, subject) where settled_at is null;
alter table billing_finding add constraint billing_finding_kind_known
  check (kind in ('unbilled', 'draft-stopped', 'over-contract', 'plan-off', 'unissued', 'differs', 'stray',
                  'unreceipted', 'unapplied', 'credit-stuck', 'refund-stuck'));
alter table billing_finding add constraint billing_finding_settled_whole
  check ((settled_at is null) = (settled_how is null)
    and (settled_how is null or settled_how in ('gone', 'billed', 'right')));

-- ── billed again only in the place of what was withdrawn ────────────────────────────────────────────
-- The unique key of a line has a turn, so that withdrawn work can be billed again. That at most one of its lines
-- stands on an invoice that is not void is held here. The engagement's row is locked as for the cap, and for its
-- reason: two transactions that bill the same item must not both find nothing. (Triggers fire by name: this one
-- comes before the cap's.)
create function engawa_line_billed_once() returns trigger language plpgsql as $$
begin
  perform from engagement where id = new.engagement_id for no key update;
  if exists (
    select from invoice_line l join invoice i on i.id = l.invoice_id
      where l.engagement_id = new.engagement_id and l.subject = new.subject and l.trigger = new.trigger
        and l.agreement_version = new.agreement_version and i.status <> 'void') then
    raise exception 'engagement "%": "%" on % is billed already', new.engagement_id, new.subject, new.trigger
      using errcode = 'unique_violation', constraint = 'invoice_line_billed_once', table = tg_table_name;
  end if;
  return new;
end $$;
create trigger invoice_line_billed_once before insert on invoice_line
  for each row execute function engawa_line_billed_once();

-- ── money that came in once is applied once ─────────────────────────────────────────────────────────
create function engawa_entry_covers_payments() returns trigger language plpgsql as $$
declare
  entry record;
  applied bigint;
begin
  select amount, currency into entry from bank_entry where id = new.entry_id for no key update;
  select coalesce(sum(amount), 0) into applied from payment where entry_id = new.entry_id and id <> new.id;
  if new.currency <> entry.currency or applied + new.amount > entry.amount then
    raise exception 'entry "%" of % %: % applied, % % more is too much',
      new.entry_id, entry.amount, entry.currency, applied, new.amount, new.currency
      using errcode = 'check_violation', constraint = 'payment_within_entry', table = tg_table_name;
  end if;
  return new;
end $$;
create trigger payment_within_entry before insert or update of entry_id, amount, currency on payment
  for each row when (new.entry_id is not null) execute function engawa_entry_covers_payments();

-- ── the client is reminded once a day, and of nothing that is settled ───────────────────────────────
alter table invoice_reminder add constraint invoice_reminder_step_known check (step in
  ('five-before', 'three-before', 'on-the-day', 'three-late', 'seven-late', 'fourteen-late', 'promise-passed', 'call'));
create unique index invoice_reminder_one_a_day on invoice_reminder (engagement_id, local_day) where step <> 'call';
create unique index invoice_reminder_step_once on invoice_reminder (invoice_id, step)
  where step not in ('promise-passed', 'call');
create function engawa_reminder_of_open() returns trigger language plpgsql as $$
begin
  if (select status from invoice where id = new.invoice_id for share) <> 'sent' then
    raise exception 'invoice "%" is not open', new.invoice_id
      using errcode = 'check_violation', constraint = 'invoice_reminder_of_open', table = tg_table_name;
  end if;
  return new;
end $$;
create trigger invoice_reminder_of_open before insert on invoice_reminder
  for each row when (new.step <> 'call') execute function engawa_reminder_of_open();

-- ── tax is fixed with the approval ──────────────────────────────────────────────────────────────────
-- Of a line that is written once, finance may change the tax while the invoice is a draft, and nothing else.
drop trigger invoice_line_written_once on invoice_line;
create trigger invoice_line_written_once
  before update of id, invoice_id, engagement_id, plan_item_id, subject, trigger, agreement_version, turn, description,
                   amount, currency, worth
    or truncate on invoice_line
  for each statement execute function engawa_written_once();
-- What costs nothing locks nothing: put on by mistake, it may be taken off again while the invoice is a draft.
create function engawa_line_stays() returns trigger language plpgsql as $$
begin
  if old.trigger <> 'courtesy'
     or (select status from invoice where id = old.invoice_id for share) not in ('draft', 'held') then
    raise exception 'rows of "%" are written once: % is refused', tg_table_name, tg_op
      using errcode = 'restrict_violation', constraint = 'invoice_line_written_once', table = tg_table_name;
  end if;
  return old;
end $$;
create trigger invoice_line_stays before delete on invoice_line
  for each row execute function engawa_line_stays();
create function engawa_line_tax_fixed() returns trigger language plpgsql as $$
begin
  if (select status from invoice where id = new.invoice_id for share) not in ('draft', 'held') then
    raise exception 'the tax of invoice "%" is fixed', new.invoice_id
      using errcode = 'restrict_violation', constraint = 'invoice_line_tax_fixed', table = tg_table_name;
  end if;
  return new;
end $$;
create trigger invoice_line_tax_fixed before update of tax_basis_points on invoice_line
  for each row execute function engawa_line_tax_fixed();
create function engawa_invoice_tax_fixed() returns trigger language plpgsql as $$
begin
  if old.status not in ('draft', 'held')
     and (new.tax_total, new.taxes, new.tax_note) is distinct from (old.tax_total, old.taxes, old.tax_note) then
    raise exception 'the tax of invoice "%" is fixed', old.id
      using errcode = 'restrict_violation', constraint = 'invoice_tax_fixed', table = tg_table_name;
  end if;
  return new;
end $$;
create trigger invoice_tax_fixed before update of tax_total, taxes, tax_note on invoice
  for each row execute function engawa_invoice_tax_fixed();
