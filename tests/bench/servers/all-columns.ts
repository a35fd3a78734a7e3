import { aiSdk } from "./ai-sdk";
import type { Column } from "./column";
import { direct } from "./direct";
import { nginx } from "./nginx";
import { openaiRelay } from "./openai-relay";
import { stepwise } from "./stepwise";

/** Every way that is compared, the yardstick first. */
export const ALL_COLUMNS: Column[] = [direct, nginx, openaiRelay, aiSdk, stepwise];
