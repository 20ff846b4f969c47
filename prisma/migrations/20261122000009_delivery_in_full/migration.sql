-- Delivery in full: dependencies as a graph, criteria with proofs, what the client provides, changes with options.

-- CreateTable
CREATE TABLE "milestone_dependency" (
    "milestone_id" TEXT NOT NULL,
    "awaited_id" TEXT NOT NULL,

    CONSTRAINT "milestone_dependency_pkey" PRIMARY KEY ("milestone_id","awaited_id")
);
INSERT INTO "milestone_dependency" ("milestone_id", "awaited_id")
  SELECT "id", "depends_on_id" FROM "milestone" WHERE "depends_on_id" IS NOT NULL;

-- DropForeignKey
ALTER TABLE "milestone" DROP CONSTRAINT "milestone_depends_on_id_fkey";

-- AlterTable
ALTER TABLE "milestone" DROP COLUMN "depends_on_id",
ADD COLUMN     "checked_how" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "due_kind" TEXT NOT NULL DEFAULT 'soft',
ADD COLUMN     "early_bonus" JSONB,
ADD COLUMN     "replaces" TEXT,
ADD COLUMN     "risk_notes" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "start_condition" JSONB,
ADD COLUMN     "work_days" INTEGER;

-- AlterTable
ALTER TABLE "delivery" ADD COLUMN     "accepted_criteria" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "proofs" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "change_request" ADD COLUMN     "addendum_id" TEXT,
ADD COLUMN     "chosen_option" INTEGER,
ADD COLUMN     "options" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "quality" TEXT,
ADD COLUMN     "quote" JSONB,
ADD COLUMN     "scope_point" TEXT;

-- AlterTable
ALTER TABLE "agency" ADD COLUMN     "addendum_from_percent" INTEGER DEFAULT 20;

-- AlterTable
ALTER TABLE "engagement" ADD COLUMN     "status_links" INTEGER NOT NULL DEFAULT 0;


-- CreateTable
CREATE TABLE "material" (
    "id" TEXT NOT NULL,
    "engagement_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "format" TEXT NOT NULL DEFAULT '',
    "due_on" DATE NOT NULL,
    "contact_id" TEXT,
    "milestone_id" TEXT,
    "status" TEXT NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 0,
    "asked_by" JSONB NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "provided_by" JSONB,
    "provided_at" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL DEFAULT '',
    "links" JSONB NOT NULL DEFAULT '[]',
    "decided_by" JSONB,
    "decided_at" TIMESTAMPTZ(3),
    "returned_reason" TEXT,
    "reminders" INTEGER NOT NULL DEFAULT 0,
    "reminded_on" DATE,

    CONSTRAINT "material_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "material_file" (
    "id" TEXT NOT NULL,
    "material_id" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT,
    "slack_file_id" TEXT,
    "bytes" BYTEA,
    "problem" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "material_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "client_delay" (
    "id" TEXT NOT NULL,
    "engagement_id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "late_from" DATE NOT NULL,
    "late_until" DATE NOT NULL,
    "business_days" INTEGER NOT NULL,
    "moved" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "client_delay_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "roadmap" (
    "engagement_id" TEXT NOT NULL,
    "posting" INTEGER NOT NULL,
    "moves" INTEGER NOT NULL DEFAULT 0,
    "seen" INTEGER NOT NULL DEFAULT 0,
    "as_of" TIMESTAMPTZ(3) NOT NULL,
    "refused" TEXT,
    "posted_by" JSONB NOT NULL,
    "posted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "roadmap_pkey" PRIMARY KEY ("engagement_id")
);

-- CreateTable
CREATE TABLE "roadmap_picture" (
    "engagement_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "facts" TEXT NOT NULL,
    "drawn_on" DATE NOT NULL,
    "timeline_file_id" TEXT NOT NULL,
    "board_file_id" TEXT NOT NULL,
    "alt" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "roadmap_picture_pkey" PRIMARY KEY ("engagement_id","number")
);

-- CreateIndex
CREATE INDEX "milestone_dependency_awaited_id_idx" ON "milestone_dependency"("awaited_id");

-- CreateIndex
CREATE UNIQUE INDEX "material_engagement_id_number_key" ON "material"("engagement_id", "number");

-- CreateIndex
CREATE INDEX "material_file_material_id_idx" ON "material_file"("material_id");

-- CreateIndex
CREATE INDEX "client_delay_engagement_id_idx" ON "client_delay"("engagement_id");

-- CreateIndex
CREATE UNIQUE INDEX "client_delay_subject_late_until_key" ON "client_delay"("subject", "late_until");

-- AddForeignKey
ALTER TABLE "milestone_dependency" ADD CONSTRAINT "milestone_dependency_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "milestone"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone_dependency" ADD CONSTRAINT "milestone_dependency_awaited_id_fkey" FOREIGN KEY ("awaited_id") REFERENCES "milestone"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "material_file" ADD CONSTRAINT "material_file_material_id_fkey" FOREIGN KEY ("material_id") REFERENCES "material"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── what the schema can't say ───────────────────────────────────────────────────────────────────────

alter table milestone add constraint milestone_due_kind_known check (due_kind in ('hard', 'soft'));
alter table milestone add constraint milestone_work_days_positive check (work_days > 0);
alter table milestone_dependency add constraint milestone_dependency_not_itself check (milestone_id <> awaited_id);
alter table material add constraint material_status_known
  check (status in ('asked', 'provided', 'returned', 'accepted', 'withdrawn'));
alter table material_file add constraint material_file_somewhere check (slack_file_id is not null or bytes is not null);
alter table material_file add constraint material_file_sha256_of_bytes
  check (bytes is null or sha256 = encode(sha256(bytes), 'hex'));
alter table client_delay add constraint client_delay_days_positive check (business_days > 0);
alter table roadmap add constraint roadmap_posting_positive check (posting > 0);
alter table roadmap add constraint roadmap_seen_within_moves check (seen between 0 and moves);
create trigger roadmap_picture_written_once before update or delete or truncate on roadmap_picture
  for each statement execute function engawa_written_once();
create trigger client_delay_written_once before update or delete or truncate on client_delay
  for each statement execute function engawa_written_once();

alter table agency add constraint agency_addendum_from_percent_sane check (addendum_from_percent between 0 and 1000);
alter table change_request drop constraint change_request_status_known;
alter table change_request add constraint change_request_status_known
  check (status in ('asked', 'assessed', 'signing', 'agreed', 'declined', 'expired'));
create index change_request_addendum_id_idx on change_request (addendum_id);

-- The change log: what was asked stays as it was asked, and what was decided stays decided.
create function engawa_change_log() returns trigger language plpgsql as $$
declare
  follows constant jsonb := '{"asked": ["assessed", "declined"], "assessed": ["asked", "signing", "agreed", "declined", "expired"],
                              "signing": ["agreed", "declined", "expired"]}';
begin
  if tg_op = 'UPDATE'
     and (new.id, new.engagement_id, new.number, new.what, new.why, new.asked_by, new.asked_at, new.quote, new.scope_point)
         is not distinct from
         (old.id, old.engagement_id, old.number, old.what, old.why, old.asked_by, old.asked_at, old.quote, old.scope_point)
     and (follows -> old.status ? new.status or (new.status = old.status and follows ? old.status)) then
    return new;
  end if;
  raise exception 'the change log is not rewritten: % of "%"', tg_op, old.id
    using errcode = 'restrict_violation', constraint = 'change_request_log', table = tg_table_name;
end $$;
-- After the checks, so that a word outside the list is told as such.
create trigger change_request_log after update or delete on change_request
  for each row execute function engawa_change_log();
create trigger change_request_written_once before truncate on change_request
  for each statement execute function engawa_written_once();

-- A link that was ended stays ended: the count never goes back.
create function engawa_status_links_forward() returns trigger language plpgsql as $$
begin
  if new.status_links < old.status_links then
    raise exception 'links to the status page that were ended stay ended'
      using errcode = 'restrict_violation', constraint = 'engagement_status_links_forward', table = tg_table_name;
  end if;
  return new;
end $$;
create trigger engagement_status_links_forward before update of status_links on engagement
  for each row execute function engawa_status_links_forward();
