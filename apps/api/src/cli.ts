// The command line: `pnpm yaodian COMMAND`. A new command is a file in cli/ and a line here.
import { auditVerifyCommand } from './cli/audit.ts'
import { initCommand } from './cli/init.ts'
import { planCommand } from './cli/plan.ts'
import { runCli } from './cli/run.ts'
import { scoreCommand } from './cli/score.ts'
import { snapshotVerifyCommand } from './cli/snapshot.ts'
import { sweepCommand } from './cli/sweep.ts'

const commands = {
  init: initCommand,
  'audit verify': auditVerifyCommand,
  'files sweep': sweepCommand,
  plan: planCommand,
  score: scoreCommand,
  'snapshot verify': snapshotVerifyCommand,
}

// The exit code is set instead of exiting, so that a pipe gets all of the output.
process.exitCode = await runCli(process.argv.slice(2), commands, {
  out: text => process.stdout.write(text),
  err: text => process.stderr.write(text),
})
