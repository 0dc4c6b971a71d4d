//===- SyntheticPlan.h - Who calls whom in a made up program ------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_BENCH_SYNTHETICPLAN_H
#define PURPOSE_BENCH_SYNTHETICPLAN_H

#include <algorithm>
#include <cstdint>
#include <random>

namespace purpose::bench {

inline constexpr uint64_t FunctionsPerClass = 8;
inline constexpr uint64_t FunctionsPerModule = 500;
inline constexpr uint64_t InterfacePerModule = 20; ///< The first functions of a module.
inline constexpr uint64_t FieldsPerClass = 4;
inline constexpr uint64_t Helpers = 400; ///< In the first module, leaves.
inline constexpr uint64_t CycleOfModules = 20, DataModule = 7, SinkModule = 3;

/// Random, but a function of the seed alone.
class Dice {
public:
  explicit Dice(uint64_t Seed) : Engine(Seed * 0x9E3779B97F4A7C15ull + 1) {}
  uint64_t below(uint64_t Limit) { return Limit ? Engine() % Limit : 0; }
  bool oneIn(uint64_t N) { return below(N) == 0; }

private:
  std::mt19937_64 Engine;
};

/// The plan of the program: what function number F is and whom it calls.
struct Plan {
  uint64_t Functions;

  static uint64_t classOf(uint64_t F) { return F / FunctionsPerClass; }
  static uint64_t moduleOf(uint64_t F) { return F / FunctionsPerModule; }
  static bool isHelper(uint64_t F) { return F < Helpers; }
  static bool isMethod(uint64_t F) { return !isHelper(F) && F % 8 < 5; }
  static bool isVirtual(uint64_t F) { return isMethod(F) && F % FunctionsPerClass == 1; }
  static bool isOverrider(uint64_t F) { return isVirtual(F) && classOf(F) % 4 != 0 && isMethod(F - FunctionsPerClass); }
  static bool holdsData(uint64_t F) { return moduleOf(F) % CycleOfModules == DataModule; }
  static bool isSink(uint64_t F) { return moduleOf(F) % CycleOfModules == SinkModule; }
  /// Hands data on from its module to the next one below, until it gets to one with sinks.
  static bool isRelay(uint64_t F) {
    uint64_t Place = moduleOf(F) % CycleOfModules;
    return F % FunctionsPerModule == 0 && Place >= SinkModule && Place <= DataModule;
  }
  static uint64_t relayOf(uint64_t Module) { return Module * FunctionsPerModule; }

  uint64_t below(uint64_t F, uint64_t Distance) const { return std::max(F - std::min(F, Distance), lowest(F)); }
  uint64_t callee(uint64_t F, Dice &D) const {
    uint64_t Kind = D.below(1000), Module = moduleOf(F);
    if (Kind < 15) // Around: the cycles.
      return std::min(Functions - 1, F + 1 + D.below(12));
    if (Kind < 17) // Back up to another module.
      return std::min(Functions - 1, F + D.below(20 * FunctionsPerModule));
    if (Kind < 120)
      return D.below(1 + D.below(std::min(Helpers, Functions))); // The lower, the more often.
    if (Kind < 180 && Module) { // The modules that this one uses: few, most of them near.
      uint64_t Which = Dice(Module * 8 + D.below(6)).below(std::min<uint64_t>(Module, 40));
      return (Module - 1 - Which) * FunctionsPerModule + D.below(InterfacePerModule);
    }
    if (Kind < 450)
      return below(F, 1 + D.below(FunctionsPerModule));
    return below(F, 1 + D.below(24));
  }

private:
  static uint64_t lowest(uint64_t F) { return moduleOf(F) * FunctionsPerModule; }
};

} // namespace purpose::bench

#endif
