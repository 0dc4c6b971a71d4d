//===- Addressees.h - To whom data goes, and who was checked -------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Many checks are not of the person whose data goes out, but of the one who gets it, who stands beside the data at the
// call:
//
//   if (Consent.allows(A.Vendor)) post(A.Url, Device.Id);           checked: passed
//   if (Consent.allows(A.Vendor)) post(B.Url, Device.Id);           another of that class was checked: not passed
//   for (Bidder &B : All) if (Consent.allows(B.Vendor)) Chosen.push_back(B);
//   for (Bidder &B : Chosen) post(B.Url, Device.Id);                only those that were checked are in there: passed
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_LINK_ADDRESSEES_H
#define PURPOSE_LINK_ADDRESSEES_H

#include "link/Conditions.h"
#include "link/DataFlow.h"

namespace purpose {

/// Adds to what \p Flows have passed the checks of those to whom the data goes, and says of those that were passed if
/// they are of somebody else to whom it does not go.
void compareAddressees(std::vector<DataFlow> &Flows, Conditions &Checks, const ProgramGraph &Program);

} // namespace purpose

#endif
