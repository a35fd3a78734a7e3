-- AlterTable
ALTER TABLE "Run" ADD COLUMN     "repair" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "ProblemPackage" (
    "id" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "overview" JSONB NOT NULL,
    "content" BYTEA NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProblemPackage_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ProblemPackage_createdAt_id_idx" ON "ProblemPackage"("createdAt", "id");

-- AddForeignKey
ALTER TABLE "ProblemPackage" ADD CONSTRAINT "ProblemPackage_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
