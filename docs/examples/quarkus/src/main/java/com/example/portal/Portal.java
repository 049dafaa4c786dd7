package com.example.portal;

import io.quarkus.oidc.UserInfo;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/")
public class Portal {
    @Inject
    UserInfo user;

    @GET
    @Path("me")
    @Authenticated
    public String me() {
        return "Bonjour " + user.getString("SubjectNameID");
    }

    @GET
    @Path("declined")
    @PermitAll
    public String declined(@RestQuery String error) {
        return "Pas de connexion : " + error;
    }
}
