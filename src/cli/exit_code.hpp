#pragma once

namespace sim33618 {

// What the program tells the shell.
inline constexpr int exit_fine = 0;
inline constexpr int exit_check_failed = 1;
inline constexpr int exit_wrong_input = 2;
inline constexpr int exit_run_failed = 3;
inline constexpr int exit_program_wrong = 70;
inline constexpr int exit_interrupted = 130;

}  // namespace sim33618
