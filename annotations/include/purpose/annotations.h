/*===- annotations.h - What code says about personal data -------------*- C -*-===*\
|*
|* Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
|*
|*===----------------------------------------------------------------------===*|
|*
|* For C99 and later and C++11 and later; clang, gcc and MSVC. One header, no dependency.
|*
|*   struct User {
|*     std::string Email PURPOSE_DATA(customer_data);
|*   };
|*   PURPOSE_SINK(advertising) void trackEvent(const Event &E);
|*
|* The macros expand to nothing unless an analysis reads the code: annotated code compiles to what bare code compiles
|* to. An analysis is there if PURPOSE_ANALYSIS or __clang_analyzer__ is defined (clang-tidy defines the latter) and the
|* compiler is clang. Then each macro becomes one annotate attribute with one string, "purpose:<kind>:<argument>".
|*
|* Under our compiler plugin, code is generated from what the plugin reads, and clang makes slower code of annotate. So
|* there the string stands in swift_attr, which every clang knows, keeps beside the declaration, and ignores.
|*
|* Where to write a macro, so that it means what it says in C and in C++:
|*   functions, methods     at the very beginning, before virtual, static, extern and the type; after template <...> and
|*                          after [[attributes]]
|*   fields, variables      at the very beginning, or after the name and any [] (bit-fields: only at the beginning)
|*   parameters             at the beginning, or after the name
|*   class, struct, union, enum, namespace      between the keyword and the name
|*   enumerators            after the name
|*   typedef                after the name;   using: between the name and the =
|*   lambdas                after the parameter list
|* Not on statements, and not on namespace a::b, which must be written as two.
|*
|* Categories, purposes, levels and events are plain identifiers. Several macros may stand side by side.
|*
\*===----------------------------------------------------------------------===*/

#ifndef PURPOSE_ANNOTATIONS_H
#define PURPOSE_ANNOTATIONS_H

#if defined(__clang__)
#if __has_attribute(purpose_compiler_plugin)
#define PURPOSE_DETAIL_ANNOTATE(text) __attribute__((swift_attr(text)))
#elif defined(PURPOSE_ANALYSIS) || defined(__clang_analyzer__)
#define PURPOSE_DETAIL_ANNOTATE(text) __attribute__((annotate(text)))
#endif
#endif
#ifndef PURPOSE_DETAIL_ANNOTATE
#define PURPOSE_DETAIL_ANNOTATE(text)
#endif

/* Holds data of this category. On a class, struct, union, enum, type alias, field, variable, parameter, function (its
   result) or namespace (every type in it). */
#define PURPOSE_DATA(category) PURPOSE_DETAIL_ANNOTATE("purpose:data:" #category)

/* Data that gets here is used for this purpose. On a function (all its parameters), a parameter, a class (every way
   into an object of it), a field or a variable. */
#define PURPOSE_SINK(purpose) PURPOSE_DETAIL_ANNOTATE("purpose:sink:" #purpose)

/* The code inside runs for this purpose: data that it receives or reads is used for it. On a function, class or
   namespace. */
#define PURPOSE_CONTEXT(purpose) PURPOSE_DETAIL_ANNOTATE("purpose:context:" #purpose)

/* Who gets the data, and in which region. Beside PURPOSE_SINK or PURPOSE_STORE, or on the same places. The argument is
   a string literal. */
#define PURPOSE_RECIPIENT(name) PURPOSE_DETAIL_ANNOTATE("purpose:recipient:" name)
#define PURPOSE_REGION(region) PURPOSE_DETAIL_ANNOTATE("purpose:region:" region)

/* True: the customer has explicitly consented to this purpose. On a function or method, or on a field or variable of
   type bool or of a type that a condition can test. */
#define PURPOSE_CONSENT(purpose) PURPOSE_DETAIL_ANNOTATE("purpose:consent:" #purpose)

/* A check that rules name. On a function: passed when it returns true, or, for void functions, when it returns. */
#define PURPOSE_GUARD(name) PURPOSE_DETAIL_ANNOTATE("purpose:guard:" #name)

/* What comes out is at most this identifiable: pseudonymised, unlinked, aggregated or anonymised. On a function (its
   result and out-parameters). The reason is a string literal, and mandatory. */
#define PURPOSE_DECLASSIFY(level, reason) PURPOSE_DETAIL_ANNOTATE("purpose:declassify:" #level ":" reason)

/* Data that gets here is kept in this store. On a function, parameter or class. The argument is a string literal. */
#define PURPOSE_STORE(store) PURPOSE_DETAIL_ANNOTATE("purpose:store:" store)

/* Removes from the store, or hands out what is in it. On a function. The argument is a string literal. */
#define PURPOSE_ERASE(store) PURPOSE_DETAIL_ANNOTATE("purpose:erase:" store)
#define PURPOSE_EXPORT(store) PURPOSE_DETAIL_ANNOTATE("purpose:export:" store)

/* Where an event enters the program: contract_end, access_request, ... On a function. */
#define PURPOSE_ENTRY(event) PURPOSE_DETAIL_ANNOTATE("purpose:entry:" #event)

#endif /* PURPOSE_ANNOTATIONS_H */
