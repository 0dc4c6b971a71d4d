//===- InitPolicy.h - A first policy, from what a program contains -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Only what is very likely is in force: fields whose names speak of personal data, and models of SDKs that are called.
// Everything else is a comment, which somebody must decide.
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_PLUGIN_CLI_INITPOLICY_H
#define PURPOSE_PLUGIN_CLI_INITPOLICY_H

#include "flow/FlowUnit.h"
#include "policy/Policy.h"
#include "llvm/Support/raw_ostream.h"
#include <map>
#include <set>
#include <string>

namespace purpose::cli {

class InitPolicy {
public:
  /// \p Known has all built-in models; must outlive this. Files are shown relative to \p Folder, that of the policy to
  /// be written.
  InitPolicy(const Policy &Known, std::string Folder) : Known(Known), Folder(std::move(Folder)) {}

  /// Looks at one unit. The order of units does not matter.
  void add(FlowUnit &Unit);
  /// The policy, as YAML with comments.
  void write(llvm::raw_ostream &OS) const;

  /// All units are known: takes away what another unit has told not to be needed.
  void finish();

  size_t fields() const { return Fields.size(); }
  size_t models() const { return Models.size(); }
  /// Comments that somebody must decide.
  size_t open() const { return Parameters.size() + Sinks.size() + Contexts.size() + Stores.size(); }

private:
  /// An entry, by its text in YAML, with why it is there. Of several reasons the first in order is kept, so that the
  /// result does not depend on the order of units.
  using Section = std::map<std::string, std::string>;

  void addSuspects(FlowUnit &Unit);
  void addModels(const QualifiedName &Name);
  void addSink(const FlowUnit &Unit, const Symbol &S);
  void addContexts(const FlowUnit &Unit, const Symbol &S, const std::set<std::string> &Types);
  std::string placeOf(const FlowUnit &Unit, const SourcePosition &Where) const;
  static void note(Section &In, std::string Entry, std::string Why);

  const Policy &Known;
  std::string Folder;
  std::map<std::string, std::set<std::string>> Models; ///< By name, the functions that are called.
  bool NamesHosts = false;                             ///< A model lets the host tell the recipient.
  Section Fields, Parameters, Contexts, Stores;
  Section Sinks;                    ///< Functions out of sight whose names speak of a purpose.
  std::set<std::string> Bodies;     ///< The entries that they would have if they are in sight.
  std::set<std::string> Classified; ///< Entries of suspects that have a category in some unit.
};

} // namespace purpose::cli

#endif
