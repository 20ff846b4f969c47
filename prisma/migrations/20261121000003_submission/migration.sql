-- CreateTable
CREATE TABLE "submission" (
    "key" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("key")
);
