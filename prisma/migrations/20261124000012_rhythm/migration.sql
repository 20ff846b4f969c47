-- AlterTable
ALTER TABLE "engagement" ADD COLUMN     "paused" JSONB,
ADD COLUMN     "rhythm" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "digest" ADD COLUMN     "correction" JSONB,
ADD COLUMN     "note" TEXT;

-- CreateTable
CREATE TABLE "digest_preview" (
    "id" TEXT NOT NULL,
    "engagement_id" TEXT NOT NULL,
    "local_day" DATE NOT NULL,
    "content" JSONB NOT NULL,
    "note" TEXT,
    "status" TEXT NOT NULL DEFAULT 'open',
    "decided_by" JSONB,
    "decided_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "digest_preview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "day_off" (
    "id" TEXT NOT NULL,
    "agency_id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "working" BOOLEAN NOT NULL DEFAULT false,
    "added_by" JSONB NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "day_off_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "absence" (
    "id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "stand_in_id" TEXT,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "added_by" JSONB NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nudge" (
    "id" TEXT NOT NULL,
    "engagement_id" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "local_day" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "taken_back_at" TIMESTAMPTZ(3),

    CONSTRAINT "nudge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "snooze" (
    "id" TEXT NOT NULL,
    "engagement_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "by" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "snooze_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "risk" (
    "id" TEXT NOT NULL,
    "engagement_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "effect" TEXT NOT NULL,
    "options" JSONB NOT NULL DEFAULT '[]',
    "needs" TEXT NOT NULL DEFAULT '',
    "needs_by" DATE,
    "milestone_ids" JSONB NOT NULL DEFAULT '[]',
    "first_day" DATE,
    "last_day" DATE,
    "absence_id" TEXT,
    "moves" INTEGER NOT NULL DEFAULT 0,
    "pauses" BOOLEAN NOT NULL DEFAULT false,
    "dates" JSONB,
    "status" TEXT NOT NULL DEFAULT 'open',
    "answer" JSONB,
    "outcome" TEXT NOT NULL DEFAULT '',
    "raised_by" JSONB NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by" JSONB,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "risk_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "digest_preview_engagement_id_local_day_key" ON "digest_preview"("engagement_id", "local_day");

-- CreateIndex
CREATE INDEX "digest_preview_status_local_day_idx" ON "digest_preview"("status", "local_day");

-- CreateIndex
CREATE INDEX "absence_member_id_idx" ON "absence"("member_id");

-- CreateIndex
CREATE INDEX "nudge_engagement_id_local_day_idx" ON "nudge"("engagement_id", "local_day");

-- CreateIndex
CREATE INDEX "nudge_subject_idx" ON "nudge"("subject");

-- CreateIndex
CREATE INDEX "snooze_subject_idx" ON "snooze"("subject");

-- CreateIndex
CREATE INDEX "risk_engagement_id_status_idx" ON "risk"("engagement_id", "status");

-- CreateIndex
CREATE INDEX "risk_absence_id_idx" ON "risk"("absence_id");

-- CreateIndex
CREATE UNIQUE INDEX "risk_engagement_id_number_key" ON "risk"("engagement_id", "number");

-- AddForeignKey
ALTER TABLE "digest_preview" ADD CONSTRAINT "digest_preview_engagement_id_fkey" FOREIGN KEY ("engagement_id") REFERENCES "engagement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "day_off" ADD CONSTRAINT "day_off_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_stand_in_id_fkey" FOREIGN KEY ("stand_in_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nudge" ADD CONSTRAINT "nudge_engagement_id_fkey" FOREIGN KEY ("engagement_id") REFERENCES "engagement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snooze" ADD CONSTRAINT "snooze_engagement_id_fkey" FOREIGN KEY ("engagement_id") REFERENCES "engagement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "risk" ADD CONSTRAINT "risk_engagement_id_fkey" FOREIGN KEY ("engagement_id") REFERENCES "engagement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "risk" ADD CONSTRAINT "risk_absence_id_fkey" FOREIGN KEY ("absence_id") REFERENCES "absence"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ── rules ───────────────────────────────────────────────────────────────────────────────────────────
alter table digest_preview
  add constraint digest_preview_status_known check (status in ('open', 'skipped', 'sent')),
  add constraint digest_preview_decided check ((status = 'skipped') <= (decided_by is not null and decided_at is not null));
alter table day_off
  add constraint day_off_in_order check (first_day <= last_day),
  add constraint day_off_named check (name <> ''),
  -- A calendar without business days has no next one.
  add constraint day_off_not_for_ever check (last_day - first_day < 93),
  -- A day has one name, and is either off or worked on.
  add constraint day_off_apart exclude using gist (daterange(first_day, last_day, '[]') with &&)
    where (removed_at is null);
alter table absence
  add constraint absence_in_order check (first_day <= last_day),
  add constraint absence_stands_in_for_another check (stand_in_id <> member_id);
alter table nudge
  add constraint nudge_audience_known check (audience in ('client', 'team'));
-- What was taken back was never said, and does not use up the day.
create unique index nudge_one_a_day on nudge (engagement_id, audience, local_day) where taken_back_at is null;
create unique index snooze_one_at_a_time on snooze (kind, subject, ("by" ->> 'id')) where ended_at is null;
alter table risk
  add constraint risk_kind_known check (kind in ('risk', 'absence', 'force-majeure', 'spare-capacity')),
  add constraint risk_status_known check (status in ('open', 'closed')),
  add constraint risk_said check (what <> '' and effect <> ''),
  add constraint risk_in_order check (first_day <= last_day),
  -- Closed only with an outcome.
  add constraint risk_closed_with_outcome
    check ((status = 'closed') = (closed_at is not null and closed_by is not null and outcome <> ''));
alter table engagement
  add constraint engagement_paused_says_why check (status <> 'paused' or paused is not null);

-- What is looked for at every tick, whatever has gathered since: what is planned already (nobody's digests of years are
-- read for that), invoices that are out, and those that a provider is asked about, longest not asked first.
create index due_waiting on due (kind, scope) where state = 'waiting';
create index invoice_sent on invoice (id) where status = 'sent';
create index invoice_looked_at on invoice ((coalesce(provider_asked_at, sent_at)), id)
  where provider <> 'bank-transfer' and provider_ref is not null and sent_at is not null;

-- What is still to be paid on an invoice that is in the client's hands: taken-off.ts says it of rows, this of sets.
create function engawa_left_open(invoice_id text) returns bigint language sql stable as $$
  select (i.total + i.tax_total
      - coalesce((select sum(p.amount) from payment p where p.invoice_id = i.id), 0)
      - coalesce((select sum(c.amount) from credit_note c where c.invoice_id = i.id), 0)
      -- By bank transfer what went back is owed again.
      + coalesce((select sum(b.amount) from refund b where b.invoice_id = i.id and i.provider = 'bank-transfer'
                     and b.status not in ('failed', 'canceled')), 0))::bigint
    from invoice i where i.id = $1
$$;
