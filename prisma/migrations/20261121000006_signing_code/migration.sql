-- A one-time code before the signature: by which way it goes is a term of the agreement.
ALTER TABLE "agreement" ADD COLUMN     "code_way" TEXT;

CREATE TABLE "signing_code" (
    "id" TEXT NOT NULL,
    "agreement_id" TEXT NOT NULL,
    "contact_id" TEXT NOT NULL,
    "document_sha256" TEXT NOT NULL,
    "way" TEXT NOT NULL,
    "mac" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "signing_code_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "signing_code_agreement_id_contact_id_asked_at_idx" ON "signing_code"("agreement_id", "contact_id", "asked_at");

ALTER TABLE "signing_code" ADD CONSTRAINT "signing_code_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table agreement add constraint agreement_code_way_known check (code_way in ('slack', 'e-mail'));
alter table signing_code add constraint signing_code_way_known check (way in ('slack', 'e-mail'));
-- More tries than the room gives would be guessing.
alter table signing_code add constraint signing_code_tries_few check (tries between 0 and 5);

alter table signing_evidence drop constraint signing_evidence_action_known;
alter table signing_evidence add constraint signing_evidence_action_known
  check (action in ('mailed', 'opened', 'code-asked', 'code-sent', 'code-confirmed', 'consented', 'signed', 'declined', 'sealed'));
