-- AlterTable
ALTER TABLE "Backend" ADD COLUMN     "concurrency" INTEGER NOT NULL DEFAULT 16,
ADD COLUMN     "kind" TEXT;

-- AlterTable
ALTER TABLE "Run" ADD COLUMN     "final" TEXT,
ADD COLUMN     "fingerprint" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "priority" TEXT NOT NULL DEFAULT 'interactive';

-- CreateTable
CREATE TABLE "DailyUsage" (
    "userId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "tokens" INTEGER NOT NULL DEFAULT 0,
    "currency" TEXT NOT NULL,
    "amount" DOUBLE PRECISION NOT NULL DEFAULT 0,

    CONSTRAINT "DailyUsage_pkey" PRIMARY KEY ("userId","day","currency")
);

-- CreateTable
CREATE TABLE "EventSegment" (
    "runId" TEXT NOT NULL,
    "firstId" INTEGER NOT NULL,
    "lastId" INTEGER NOT NULL,
    "lines" TEXT NOT NULL,

    CONSTRAINT "EventSegment_pkey" PRIMARY KEY ("runId","firstId")
);

-- CreateIndex
CREATE INDEX "Run_ownerId_fingerprint_state_idx" ON "Run"("ownerId", "fingerprint", "state");

-- AddForeignKey
ALTER TABLE "DailyUsage" ADD CONSTRAINT "DailyUsage_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventSegment" ADD CONSTRAINT "EventSegment_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The stored solutions move into segments of 500 events, a line each: id, name, milliseconds, data.
INSERT INTO "EventSegment" ("runId", "firstId", "lastId", "lines")
SELECT "runId", min("id"), max("id"),
       string_agg("id" || ' ' || "name" || ' ' || round(extract(epoch FROM "at") * 1000)::bigint || ' ' || ("data")::text, E'\n' ORDER BY "id")
FROM "Event"
GROUP BY "runId", ("id" - 1) / 500;

UPDATE "Run" SET "final" = (
    SELECT "data"->>'text' FROM "Event" WHERE "runId" = "Run"."id" AND "name" = 'final' ORDER BY "id" LIMIT 1
);

-- DropTable
DROP TABLE "Event";
