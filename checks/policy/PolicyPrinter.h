//===- PolicyPrinter.h - A policy as text -----------------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_POLICY_POLICYPRINTER_H
#define PURPOSE_POLICY_POLICYPRINTER_H

#include "policy/Policy.h"
#include "llvm/Support/raw_ostream.h"

namespace purpose {

/// Writes the policy in force as one policy file that needs no packs and models, with the place of every entry as a
/// comment. It can be read again, and then means the same. The same policy always gives the same bytes.
void printPolicy(const Policy &P, llvm::raw_ostream &OS);

/// Says what the policy says by name about \p Symbol ("acme::User::email", "acme::f(int)") and about the classes and
/// namespaces around it, one line an entry. False, after saying so, if that is nothing.
bool printSymbol(const Policy &P, llvm::StringRef Symbol, llvm::raw_ostream &OS);

/// One entry in the flow style of YAML: {function: "acme::f", purpose: advertising}.
std::string toYaml(const Policy &P, const ClassifyEntry &E);
std::string toYaml(const Policy &P, const SinkEntry &E);
std::string toYaml(const Policy &P, const EndpointEntry &E);
std::string toYaml(const Policy &P, const ContextEntry &E);
std::string toYaml(const Policy &P, const ConsentEntry &E);
std::string toYaml(const Policy &P, const GuardEntry &E);
std::string toYaml(const Policy &P, const DeclassifierEntry &E);
std::string toYaml(const Policy &P, const PropagationEntry &E);
std::string toYaml(const Policy &P, const StoreEntry &E);
std::string toYaml(const Policy &P, const EntryPoint &E);
std::string toYaml(const Policy &P, const HoldsEntry &E);
std::string toYaml(const Policy &P, const PointerEntry &E);
std::string toYaml(const Policy &P, const Rule &R);

/// \p Text in double quotes, as YAML escapes it.
std::string quoteYaml(llvm::StringRef Text);

/// "type", "out_parameter": how policies write \p Kind.
llvm::StringRef toString(TargetKind Kind);

} // namespace purpose

#endif
