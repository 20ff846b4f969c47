-- CreateTable
CREATE TABLE "seal_certificate" (
    "id" TEXT NOT NULL,
    "certificate" BYTEA NOT NULL,
    "salt" TEXT NOT NULL,
    "locked_key" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "seal_certificate_pkey" PRIMARY KEY ("id")
);

-- What is kept of a signing also says how the signed document was sealed, and whether its time was confirmed.
alter table signing_evidence drop constraint signing_evidence_action_known;
alter table signing_evidence add constraint signing_evidence_action_known
  check (action in
    ('mailed', 'opened', 'code-asked', 'code-sent', 'code-confirmed', 'consented', 'signed', 'declined', 'sealed'));
