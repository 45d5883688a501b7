import { describe, onTestFinished } from 'vitest';
import type { Ledger } from '../../src/reminders/ledger.ts';
import { claimContract } from './ledger-contract-claims.ts';
import { endContract } from './ledger-contract-ends.ts';
import { erasingContract } from './ledger-contract-erasing.ts';
import { planContract } from './ledger-contract-plan.ts';

/** A ledger over a fresh, empty store, and how to close that. */
interface Opened {
  ledger: Ledger;
  close(): Promise<void>;
}

export type OpenLedger = () => Promise<Opened>;

/** What every kind of ledger has to keep, whatever lies under it. */
export function ledgerContract(kind: string, open: OpenLedger): void {
  const fresh = async () => {
    const opened = await open();
    onTestFinished(() => opened.close());
    return opened.ledger;
  };
  describe(`a ledger on ${kind}`, () => {
    describe('when it is planned', () => planContract(fresh));
    describe('when it is claimed', () => claimContract(fresh));
    describe('when it ends', () => endContract(fresh));
    describe('when it is erased', () => erasingContract(fresh));
  });
}
