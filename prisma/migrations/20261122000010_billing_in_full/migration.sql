-- Billing in full: a payment provider elsewhere, what it says, and what goes back to clients.

-- AlterTable
ALTER TABLE "agency" ADD COLUMN     "payment_provider" TEXT NOT NULL DEFAULT 'bank-transfer';

-- AlterTable
ALTER TABLE "invoice" ADD COLUMN     "provider_asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "provider_said" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "payment" ADD COLUMN     "provider_ref" TEXT;

-- CreateTable
CREATE TABLE "credit_note" (
    "id" TEXT NOT NULL,
    "invoice_id" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "number" TEXT,
    "provider_ref" TEXT,
    "by" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "credit_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refund" (
    "id" TEXT NOT NULL,
    "invoice_id" TEXT NOT NULL,
    "payment_id" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "provider_ref" TEXT,
    "by" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_dispute" (
    "id" TEXT NOT NULL,
    "invoice_id" TEXT NOT NULL,
    "provider_ref" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "answer_by" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_dispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "provider_customer" (
    "client_id" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "provider_customer_pkey" PRIMARY KEY ("client_id","provider","account")
);

-- CreateTable
CREATE TABLE "provider_call" (
    "key" TEXT NOT NULL,
    "turn" INTEGER NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "provider_call_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "credit_note_provider_ref_key" ON "credit_note"("provider_ref");

-- CreateIndex
CREATE INDEX "credit_note_invoice_id_idx" ON "credit_note"("invoice_id");

-- CreateIndex
CREATE UNIQUE INDEX "refund_provider_ref_key" ON "refund"("provider_ref");

-- CreateIndex
CREATE INDEX "refund_invoice_id_idx" ON "refund"("invoice_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_dispute_provider_ref_key" ON "payment_dispute"("provider_ref");

-- CreateIndex
CREATE INDEX "payment_dispute_invoice_id_idx" ON "payment_dispute"("invoice_id");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_provider_provider_ref_key" ON "invoice"("provider", "provider_ref");

-- CreateIndex
CREATE UNIQUE INDEX "payment_provider_ref_key" ON "payment"("provider_ref");

-- AddForeignKey
ALTER TABLE "credit_note" ADD CONSTRAINT "credit_note_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_dispute" ADD CONSTRAINT "payment_dispute_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider_customer" ADD CONSTRAINT "provider_customer_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table agency add constraint agency_payment_provider_known check (payment_provider in ('bank-transfer', 'stripe'));
alter table credit_note add constraint credit_note_amount_positive check (amount > 0);
alter table credit_note add constraint credit_note_currency_code check (currency ~ '^[A-Z]{3}$');
alter table credit_note add constraint credit_note_status_known check (status in ('asked', 'issued'));
alter table refund add constraint refund_amount_positive check (amount > 0);
alter table refund add constraint refund_currency_code check (currency ~ '^[A-Z]{3}$');
alter table refund add constraint refund_status_known
  check (status in ('asked', 'pending', 'succeeded', 'failed', 'canceled'));
alter table payment_dispute add constraint payment_dispute_amount_positive check (amount > 0);
alter table payment_dispute add constraint payment_dispute_currency_code check (currency ~ '^[A-Z]{3}$');
alter table payment_dispute add constraint payment_dispute_status_known check (status in ('open', 'won', 'lost', 'ended'));
alter table provider_call add constraint provider_call_turn_from_one check (turn >= 1);
