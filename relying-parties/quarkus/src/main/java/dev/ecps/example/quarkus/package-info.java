/** The application of {@code docs/clients/quarkus.md}: a login with Pro Santé Connect, and what it brings. */
package dev.ecps.example.quarkus;
