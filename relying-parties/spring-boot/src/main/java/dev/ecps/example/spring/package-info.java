/** The application of {@code docs/clients/spring-boot.md}: a login with Pro Santé Connect, and what it brings. */
package dev.ecps.example.spring;
